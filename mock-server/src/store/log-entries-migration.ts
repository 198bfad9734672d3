/**
 * Entries are kept as each commit appends them: a bundle that was rewritten until it was full touched pages all over, and left
 * a dead row behind on PostgreSQL. Written so that an interrupted run can be repeated.
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';

export interface BundleTables {
  /** Up to 256 entries a row, until this migration. */
  log_entry_bundles: { bundle_index: number; entries: Uint8Array };
}

const BUNDLE_ENTRIES = 256;

export const logEntriesMigration: Migration = {
  async up(db: Kysely<Database & BundleTables>): Promise<void> {
    // SQLite's key of 64 bits that needs no index beside the table is called `integer`.
    const key = engineOf(db as Kysely<Database>).name === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('log_entries')
      .ifNotExists()
      .addColumn('first_index', key, (column) => column.primaryKey())
      .addColumn('entries', 'bytea', (column) => column.notNull())
      .execute();
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'log_entry_bundles')) return;
    await db
      .insertInto('log_entries')
      .columns(['first_index', 'entries'])
      .expression((eb) =>
        eb
          .selectFrom('log_entry_bundles')
          // SQLite reads a conflict's clause after a bare select as a join's.
          .where('bundle_index', '>=', 0)
          .select((row) => [row('bundle_index', '*', BUNDLE_ENTRIES).as('first_index'), 'entries']),
      )
      .onConflict((conflict) => conflict.column('first_index').doNothing())
      .execute();
    await db.schema.dropTable('log_entry_bundles').execute();
  },
};
