import { sha256 } from '@credit-check/domain/receipt/sha256';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { LogTables } from './log-tables.ts';

/** An empty log. `bytea` is PostgreSQL's; SQLite keeps bytes as bytes whatever the column is called. */
export const logMigration: Migration = {
  async up(db: Kysely<LogTables>): Promise<void> {
    await db.schema
      .createTable('log_head')
      .ifNotExists()
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('root', 'bytea', (column) => column.notNull())
      .addColumn('checkpoint', 'text')
      .execute();
    await db.schema
      .createTable('log_tiles')
      .ifNotExists()
      .addColumn('level', 'integer', (column) => column.notNull())
      .addColumn('tile_index', 'bigint', (column) => column.notNull())
      .addColumn('hashes', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('log_tiles_pk', ['level', 'tile_index'])
      .execute();
    await db.schema
      .createTable('log_entry_bundles')
      .ifNotExists()
      .addColumn('bundle_index', 'bigint', (column) => column.primaryKey())
      .addColumn('entries', 'bytea', (column) => column.notNull())
      .execute();
    await db
      .insertInto('log_head')
      .values({ id: 1, size: 0, root: sha256(new Uint8Array()), checkpoint: null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  },
};
