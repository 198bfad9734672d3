/** The store through Kysely, migrated to the newest schema. */
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

/**
 * Opens (or makes) the database.
 * @param file path, or `:memory:`
 * @throws where the file cannot be opened or a migration fails
 */
export async function openDatabase({ file }: { file: string }): Promise<Kysely<Database>> {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(file) });
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
