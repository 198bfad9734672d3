import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What change streams tell of (`ChangeTables`). Written so that an interrupted run can be repeated. */
export const changeMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('changes')
      .ifNotExists()
      .addColumn('number', 'bigint', (column) => column.primaryKey())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('subject_keys', 'text', (column) => column.notNull())
      .addColumn('consent_id', 'text')
      .execute();
    await db.schema
      .createTable('fallen_answers')
      .ifNotExists()
      .addColumn('query_id', 'text', (column) => column.primaryKey())
      .addColumn('reason', 'text', (column) => column.notNull())
      .execute();
  },
};
