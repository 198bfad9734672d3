/** The store through Kysely, migrated to the newest schema. */
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import type { DatabaseLocation } from './database-location.ts';
import { explainFailure } from './explain-failure.ts';
import { migrations } from './migrations.ts';
import { PostgresStoreDialect } from './postgres/postgres-store-dialect.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

/**
 * Opens the database and brings its schema up to date; makes a file that is not there. Processes that start at once on
 * one PostgreSQL wait for one another.
 * @throws OpenDatabaseError where the way out is known, else what failed
 */
export async function openDatabase(location: DatabaseLocation): Promise<Kysely<Database>> {
  try {
    const dialect = 'url' in location ? new PostgresStoreDialect(location.url) : new SqliteStoreDialect(location.file);
    return await migrated(new Kysely<Database>({ dialect }));
  } catch (error) {
    const reason = explainFailure(error, location);
    throw reason === undefined ? error : new OpenDatabaseError(reason, { cause: error });
  }
}

/** With the newest schema; closed where it cannot be had. */
async function migrated(db: Kysely<Database>): Promise<Kysely<Database>> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error === undefined) return db;
  await db.destroy();
  throw error;
}

/** Its message says what to do. */
export class OpenDatabaseError extends Error {
  override readonly name = 'OpenDatabaseError';
}
