import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tables of the portal (`PortalTables`), and the query log by whom it is about (D6). Written so that an interrupted run can be repeated. */
export const portalMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('portal_sessions')
      .ifNotExists()
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('login', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('portal_sessions_by_end')
      .ifNotExists()
      .on('portal_sessions')
      .column('ends_at')
      .execute();
    await db.schema
      .createTable('revoked_records')
      .ifNotExists()
      .addColumn('record_id', 'text', (column) => column.primaryKey())
      .addColumn('subject_key', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('revoked_records_by_subject')
      .ifNotExists()
      .on('revoked_records')
      .column('subject_key')
      .execute();
    await db.schema
      .createIndex('queries_by_subject')
      .ifNotExists()
      .on('queries')
      .columns(['subject_key', 'log_index'])
      .execute();
  },
};
