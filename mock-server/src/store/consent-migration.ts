/** Consents with their requests, receipts and share codes (`ConsentTables`). Written so that an interrupted run can be repeated. */
import { type ColumnDataType, type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';

type Define = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const added: readonly (readonly [name: string, type: ColumnDataType, define: Define])[] = [
  ['purpose_reference', 'text', (column) => column],
  ['purpose_note', 'text', (column) => column],
  ['requested_categories', 'text', (column) => column.notNull().defaultTo('[]')],
  ['restricted_finance', 'text', (column) => column],
  ['method', 'text', (column) => column.notNull().defaultTo('request')],
  ['held_back', 'integer', (column) => column.notNull().defaultTo(0)],
  ['requested_at', 'bigint', (column) => column.notNull().defaultTo(0)],
  ['received_at', 'bigint', (column) => column.notNull().defaultTo(0)],
  ['last_used_at', 'bigint', (column) => column],
];

export const consentMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    await extendConsents(db);
    await createTables(db);
    await createIndexes(db);
  },
};

async function extendConsents(db: Kysely<Database>): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = new Set(tables.find(({ name }) => name === 'consents')?.columns.map(({ name }) => name));
  for (const [name, type, define] of added) {
    if (!known.has(name)) await db.schema.alterTable('consents').addColumn(name, type, define).execute();
  }
  await db
    .updateTable('consents')
    .where('requested_categories', '=', '[]')
    .set(({ ref }) => ({ requested_categories: ref('categories') }))
    .execute();
}

async function createTables(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('consent_receipts')
    .ifNotExists()
    .addColumn('consent_id', 'text', (column) => column.notNull().references('consents.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('log_index', 'bigint', (column) => column.notNull())
    .addColumn('statement', 'bytea', (column) => column.notNull())
    .addColumn('opening', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consent_receipts_pk', ['consent_id', 'position'])
    .execute();
  await db.schema
    .createTable('share_codes')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code_hash', 'text', (column) => column.unique())
    .addColumn('subject_key', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text')
    .addColumn('purpose_code', 'text', (column) => column.notNull())
    .addColumn('purpose_reference', 'text')
    .addColumn('purpose_note', 'text')
    .addColumn('categories', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('max_uses', 'integer', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('redeem_by', 'bigint', (column) => column.notNull())
    .addColumn('consent_id', 'text')
    .execute();
  await db.schema
    .createTable('requester_blocks')
    .ifNotExists()
    .addColumn('subject_key', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('requester_blocks_pk', ['subject_key', 'organization_id'])
    .execute();
}

/** Those over queries hold few of them, so that the path of every query does not pay for them. */
async function createIndexes(db: Kysely<Database>): Promise<void> {
  for (const owner of ['organization_id', 'subject_key'] as const) {
    await db.schema
      .createIndex(`consents_by_${owner}`)
      .ifNotExists()
      .on('consents')
      .columns([owner, 'requested_at', 'id'])
      .execute();
  }
  await db.schema
    .createIndex('consents_by_requester')
    .ifNotExists()
    .on('consents')
    .columns(['organization_id', 'received_at'])
    .execute();
  await db.schema.createIndex('consents_by_end').ifNotExists().on('consents').column('expires_at').execute();
  await db.schema
    .createIndex('queries_by_consent')
    .ifNotExists()
    .on('queries')
    .column('consent_id')
    .where(sql.ref('consent_id'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('queries_refused')
    .ifNotExists()
    .on('queries')
    .columns(['at', 'organization_id'])
    .where(sql.ref('code'), 'is not', null)
    .execute();
}
