/** Objections and repairs, and which listings wait for their authority. Written so that an interrupted run can be repeated. */
import { isWaiting } from '@credit-check/domain/severe-list/listing-case';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';

export const procedureMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    await createApplications(db);
    await markWaiting(db);
    await annotateNotes(db);
  },
};

async function createApplications(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('applications')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject_key', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text')
    .addColumn('entry_key', 'text')
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('due_on', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('decided_at', 'bigint')
    .addColumn('content', 'text', (column) => column.notNull())
    .execute();
  for (const [name, columns] of [
    ['applications_by_subject', ['subject_key', 'kind']],
    ['applications_by_entry', ['entry_key', 'is_open']],
    ['applications_by_state', ['kind', 'is_open', 'decided_at']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .ifNotExists()
      .on('applications')
      .columns([...columns])
      .execute();
  }
  await db.schema
    .createTable('application_steps')
    .ifNotExists()
    .addColumn('application_id', 'text', (column) => column.notNull().references('applications.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('application_steps_pk', ['application_id', 'position'])
    .execute();
  await db.schema
    .createTable('application_attachments')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('application_id', 'text', (column) => column.notNull().references('applications.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('application_attachments_by_application')
    .ifNotExists()
    .on('application_attachments')
    .columns(['application_id', 'position'])
    .execute();
}

/** So that what is due is found without reading every listing there is. */
async function markWaiting(db: Kysely<Database>): Promise<void> {
  if (!(await hasColumn(db, 'listing_cases', 'is_waiting'))) {
    await db.schema
      .alterTable('listing_cases')
      .addColumn('is_waiting', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  for (const { id, listing } of await db.selectFrom('listing_cases').select(['id', 'listing']).execute()) {
    if (!isWaiting(JSON.parse(listing))) continue;
    await db.updateTable('listing_cases').set({ is_waiting: 1 }).where('id', '=', id).execute();
  }
  await db.schema
    .createIndex('listing_cases_waiting')
    .ifNotExists()
    .on('listing_cases')
    .columns(['is_waiting', 'owner_id'])
    .execute();
}

/** The person held responsible for a listing may object to the note of it (GX50, GX61). */
async function annotateNotes(db: Kysely<Database>): Promise<void> {
  if (await hasColumn(db, 'responsibilities', 'annotations')) return;
  await db.schema.alterTable('responsibilities').addColumn('annotations', 'text').execute();
}

async function hasColumn(db: Kysely<Database>, table: keyof Database, column: string): Promise<boolean> {
  const tables = await db.introspection.getTables();
  return tables.some(({ name, columns }) => name === table && columns.some((one) => one.name === column));
}
