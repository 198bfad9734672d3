import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Severe listings on their way (`ListingTables`). Written so that an interrupted run can be repeated. */
export const listingMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('listing_cases')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('responsible', 'text', (column) => column.notNull())
      .addColumn('listing', 'text', (column) => column.notNull())
      .addColumn('digest', 'text')
      .addColumn('data_change', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('listing_steps')
      .ifNotExists()
      .addColumn('listing_id', 'text', (column) => column.notNull().references('listing_cases.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('organization_id', 'text', (column) => column.notNull())
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('listing_steps_pk', ['listing_id', 'position'])
      .execute();
  },
};
