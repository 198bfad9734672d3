import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Route } from './http/route.ts';
import { correctRecord } from './routes/correct-record.ts';
import { createEmbedSession } from './routes/create-embed-session.ts';
import { createQuery } from './routes/create-query.ts';
import { createQueryBatch } from './routes/create-query-batch.ts';
import { createSandboxToken } from './routes/create-sandbox-token.ts';
import { createScreening } from './routes/create-screening.ts';
import { decideListing } from './routes/decide-listing.ts';
import { getCheckpoint } from './routes/get-checkpoint.ts';
import { getClock } from './routes/get-clock.ts';
import { getHealth } from './routes/get-health.ts';
import { getPlatform } from './routes/get-platform.ts';
import { getQuery } from './routes/get-query.ts';
import { getQueryReceipt } from './routes/get-query-receipt.ts';
import { importRecords } from './routes/import-records.ts';
import { listCatalogue } from './routes/list-catalogue.ts';
import { listJurisdictions } from './routes/list-jurisdictions.ts';
import { listMeasures } from './routes/list-measures.ts';
import { listQueries } from './routes/list-queries.ts';
import { listSandboxSubjects } from './routes/list-sandbox-subjects.ts';
import { notifyListing } from './routes/notify-listing.ts';
import { objectListing } from './routes/object-listing.ts';
import { openEmbedSession } from './routes/open-embed-session.ts';
import { putListing } from './routes/put-listing.ts';
import { putRecord } from './routes/put-record.ts';
import { removeListing } from './routes/remove-listing.ts';
import { resetSandbox } from './routes/reset-sandbox.ts';
import { revokeRecord } from './routes/revoke-record.ts';
import { searchSubjects } from './routes/search-subjects.ts';
import { serveListing } from './routes/serve-listing.ts';
import { setClock } from './routes/set-clock.ts';
import { setFaults } from './routes/set-faults.ts';
import { verifyListing } from './routes/verify-listing.ts';

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
