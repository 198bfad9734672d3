import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Route } from './http/route.ts';
import { correctRecord } from './routes/correct-record.ts';
import { createEmbedSession } from './routes/create-embed-session.ts';
import { createQuery } from './routes/create-query.ts';
import { createQueryBatch } from './routes/create-query-batch.ts';
import { createSandboxToken } from './routes/create-sandbox-token.ts';
import { createScreening } from './routes/create-screening.ts';
import { createShareCode } from './routes/create-share-code.ts';
import { decideListing } from './routes/decide-listing.ts';
import { getCheckpoint } from './routes/get-checkpoint.ts';
import { getClock } from './routes/get-clock.ts';
import { getConsent } from './routes/get-consent.ts';
import { getHealth } from './routes/get-health.ts';
import { getOwnFile } from './routes/get-own-file.ts';
import { getPlatform } from './routes/get-platform.ts';
import { getPreferences } from './routes/get-preferences.ts';
import { getQuery } from './routes/get-query.ts';
import { getQueryReceipt } from './routes/get-query-receipt.ts';
import { grantConsent } from './routes/grant-consent.ts';
import { importRecords } from './routes/import-records.ts';
import { listAskedAbout } from './routes/list-asked-about.ts';
import { listCatalogue } from './routes/list-catalogue.ts';
import { listConsents } from './routes/list-consents.ts';
import { listJurisdictions } from './routes/list-jurisdictions.ts';
import { listMeasures } from './routes/list-measures.ts';
import { listQueries } from './routes/list-queries.ts';
import { listSandboxSubjects } from './routes/list-sandbox-subjects.ts';
import { listSelfConsents } from './routes/list-self-consents.ts';
import { notifyListing } from './routes/notify-listing.ts';
import { objectListing } from './routes/object-listing.ts';
import { openEmbedSession } from './routes/open-embed-session.ts';
import { putListing } from './routes/put-listing.ts';
import { putPreferences } from './routes/put-preferences.ts';
import { putRecord } from './routes/put-record.ts';
import { redeemShareCode } from './routes/redeem-share-code.ts';
import { refuseConsent } from './routes/refuse-consent.ts';
import { removeListing } from './routes/remove-listing.ts';
import { requestConsent } from './routes/request-consent.ts';
import { resetSandbox } from './routes/reset-sandbox.ts';
import { revokeRecord } from './routes/revoke-record.ts';
import { searchSubjects } from './routes/search-subjects.ts';
import { serveListing } from './routes/serve-listing.ts';
import { setClock } from './routes/set-clock.ts';
import { setFaults } from './routes/set-faults.ts';
import { streamChanges } from './routes/stream-changes.ts';
import { verifyListing } from './routes/verify-listing.ts';
import { withdrawConsent } from './routes/withdraw-consent.ts';
import { withdrawOwnConsent } from './routes/withdraw-own-consent.ts';

/** The behaviour of each operation of the contract. One without is an error of the compiler. */
export const routeTable: { readonly [Id in OperationId]: Route<Id> } = {
  createQuery,
  createQueryBatch,
  listQueries,
  getQuery,
  getQueryReceipt,
  searchSubjects,
  createScreening,
  createEmbedSession,
  openEmbedSession,
  requestConsent,
  listConsents,
  getConsent,
  withdrawConsent,
  redeemShareCode,
  listSelfConsents,
  grantConsent,
  refuseConsent,
  withdrawOwnConsent,
  createShareCode,
  streamChanges,
  correctRecord,
  importRecords,
  putRecord,
  revokeRecord,
  putListing,
  notifyListing,
  objectListing,
  verifyListing,
  decideListing,
  serveListing,
  removeListing,
  getOwnFile,
  listAskedAbout,
  getPreferences,
  putPreferences,
  listCatalogue,
  listMeasures,
  listJurisdictions,
  getPlatform,
  getHealth,
  getCheckpoint,
  getClock,
  setClock,
  resetSandbox,
  listSandboxSubjects,
  setFaults,
  createSandboxToken,
};
