/** The store through Kysely, migrated to the newest schema. */
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { PostgresStoreDialect } from './postgres/postgres-store-dialect.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

/** `file`: of the embedded store, a path or `:memory:`. `url`: of a PostgreSQL database. */
export type DatabaseLocation = { readonly file: string } | { readonly url: string };

/**
 * Opens the database and brings its schema up to date; makes a file that is not there. Processes that start at once on
 * one PostgreSQL wait for one another.
 * @throws where it cannot be opened or a migration fails
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
    throw error;
  }
  return db;
}
