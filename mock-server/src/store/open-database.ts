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
  const dialect = 'url' in location ? new PostgresStoreDialect(location.url) : new SqliteStoreDialect(location.file);
  const db = new Kysely<Database>({ dialect });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    const reason = explainFailure(error, location);
    throw reason === undefined ? error : new OpenDatabaseError(reason, { cause: error });
  }
  return db;
}

/** Its message says what to do. */
export class OpenDatabaseError extends Error {
  override readonly name = 'OpenDatabaseError';
}
