import type { OperationId } from '@credit-check/domain/contract/operations';
import { acceptObjection } from './routes/accept-objection.ts';
import { correctRecord } from './routes/correct-record.ts';
import { createEmbedSession } from './routes/create-embed-session.ts';
import { createExit } from './routes/create-exit.ts';
import { createObjection } from './routes/create-objection.ts';
import { createQuery } from './routes/create-query.ts';
import { createQueryBatch } from './routes/create-query-batch.ts';
import { createRepair } from './routes/create-repair.ts';
import { createSandboxToken } from './routes/create-sandbox-token.ts';
import { createScreening } from './routes/create-screening.ts';
import { createShareCode } from './routes/create-share-code.ts';
import { decideListing } from './routes/decide-listing.ts';
import { dismissObjection } from './routes/dismiss-objection.ts';
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
import { grantRepair } from './routes/grant-repair.ts';
import { hearListing } from './routes/hear-listing.ts';
import { importRecords } from './routes/import-records.ts';
import { listAskedAbout } from './routes/list-asked-about.ts';
import { listCatalogue } from './routes/list-catalogue.ts';
import { listConsents } from './routes/list-consents.ts';
import { listDeadlines } from './routes/list-deadlines.ts';
import { listJurisdictions } from './routes/list-jurisdictions.ts';
import { listMeasures } from './routes/list-measures.ts';
import { listObjections } from './routes/list-objections.ts';
import { listOwnObjections } from './routes/list-own-objections.ts';
import { listOwnRepairs } from './routes/list-own-repairs.ts';
import { listQueries } from './routes/list-queries.ts';
import { listRepairs } from './routes/list-repairs.ts';
import { listSandboxSubjects } from './routes/list-sandbox-subjects.ts';
import { listSelfConsents } from './routes/list-self-consents.ts';
import { notifyListing } from './routes/notify-listing.ts';
import { objectListing } from './routes/object-listing.ts';
import { openEmbedSession } from './routes/open-embed-session.ts';
import { putListing } from './routes/put-listing.ts';
import { putPreferences } from './routes/put-preferences.ts';
import { putRecord } from './routes/put-record.ts';
import { readQueries } from './routes/read-queries.ts';
import { redeemShareCode } from './routes/redeem-share-code.ts';
import { refuseConsent } from './routes/refuse-consent.ts';
import { refuseExitListing } from './routes/refuse-exit-listing.ts';
import { refuseRepair } from './routes/refuse-repair.ts';
import { rejectObjection } from './routes/reject-objection.ts';
import { removeListing } from './routes/remove-listing.ts';
import { requestConsent } from './routes/request-consent.ts';
import { requestExitListing } from './routes/request-exit-listing.ts';
import { requestHearingListing } from './routes/request-hearing-listing.ts';
import { resetSandbox } from './routes/reset-sandbox.ts';
import { revokeRecord } from './routes/revoke-record.ts';
import { searchSubjects } from './routes/search-subjects.ts';
import { serveListing } from './routes/serve-listing.ts';
import { setClock } from './routes/set-clock.ts';
import { setFaults } from './routes/set-faults.ts';
import { streamChanges } from './routes/stream-changes.ts';
import { upholdObjection } from './routes/uphold-objection.ts';
import { verifyListing } from './routes/verify-listing.ts';
import { verifyObjection } from './routes/verify-objection.ts';
import { withdrawConsent } from './routes/withdraw-consent.ts';
import { withdrawOwnConsent } from './routes/withdraw-own-consent.ts';
import type { Route } from './routing/route.ts';

/** The behaviour of each operation of the contract. One without is an error of the compiler. */
export const routeTable: { readonly [Id in OperationId]: Route<Id> } = {
  createQuery,
  createQueryBatch,
  listQueries,
  getQuery,
  readQueries,
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
  requestHearingListing,
  hearListing,
  decideListing,
  serveListing,
  requestExitListing,
  refuseExitListing,
  removeListing,
  createObjection,
  listOwnObjections,
  createRepair,
  listOwnRepairs,
  createExit,
  listObjections,
  acceptObjection,
  rejectObjection,
  verifyObjection,
  upholdObjection,
  dismissObjection,
  listRepairs,
  grantRepair,
  refuseRepair,
  listDeadlines,
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
