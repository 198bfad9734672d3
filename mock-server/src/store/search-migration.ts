/** Names of organisations, to be found by. Written so that an interrupted run can be repeated. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';

export const searchMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    const tables = await db.introspection.getTables();
    const subjects = tables.find(({ name }) => name === 'subjects');
    if (!subjects?.columns.some(({ name }) => name === 'is_named')) {
      await db.schema
        .alterTable('subjects')
        .addColumn('is_named', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    }
    await db.schema
      .createIndex('subjects_to_name')
      .ifNotExists()
      .on('subjects')
      .column('is_named')
      .where(sql.ref('is_named'), '=', sql.lit(0))
      .execute();
    await db.schema
      .createTable('organization_names')
      .ifNotExists()
      .addColumn('canonical', 'text', (column) => column.notNull())
      .addColumn('subject_key', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('is_former', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('organization_names_pk', ['canonical', 'subject_key'])
      .execute();
    await db.schema
      .createTable('name_pairs')
      .ifNotExists()
      .addColumn('pair', 'text', (column) => column.notNull())
      .addColumn('canonical', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('name_pairs_pk', ['pair', 'canonical'])
      .execute();
  },
};
