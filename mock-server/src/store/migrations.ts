/** Every change of the schema, in order. A name once released never changes. */
import type { Migration } from 'kysely/migration';
import { administrationMigration } from './administration-migration.ts';
import { changeMigration } from './change-migration.ts';
import { consentMigration } from './consent-migration.ts';
import { coreMigration } from './core-migration.ts';
import { embedMigration } from './embed-migration.ts';
import { ingestMigration } from './ingest-migration.ts';
import { listingMigration } from './listing-migration.ts';
import { logEntriesMigration } from './log-entries-migration.ts';
import { logMigration } from './log-migration.ts';
import { nextEndMigration } from './next-end-migration.ts';
import { noticeMigration } from './notice-migration.ts';
import { portalMigration } from './portal-migration.ts';
import { procedureMigration } from './procedure-migration.ts';
import { sealedOpeningsMigration } from './sealed-openings-migration.ts';
import { searchMigration } from './search-migration.ts';
import { signInMigration } from './sign-in-migration.ts';

export const migrations: Record<string, Migration> = {
  '0001-core': coreMigration,
  '0002-log': logMigration,
  '0003-sign-in': signInMigration,
  '0004-ingest': ingestMigration,
  '0005-listings': listingMigration,
  '0006-next-end': nextEndMigration,
  '0007-changes': changeMigration,
  '0008-consents': consentMigration,
  '0009-portal': portalMigration,
  '0010-procedures': procedureMigration,
  '0011-log': sealedOpeningsMigration,
  '0012-embed': embedMigration,
  '0013-search': searchMigration,
  '0014-administration': administrationMigration,
  '0015-notices': noticeMigration,
  '0016-log-entries': logEntriesMigration,
};
