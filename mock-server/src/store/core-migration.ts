/** First migration: facts, parties, queries. Written so that an interrupted run can be repeated. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const coreMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createParties(db);
    await createFacts(db);
    await createQueries(db);
  },
};

async function createParties(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organizations')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('bases', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('credentials')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organizations.id'))
    .addColumn('origins', 'text', (column) => column.notNull())
    .addColumn('purposes', 'text')
    .addColumn('revoked', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('users')
    .ifNotExists()
    .addColumn('login', 'text', (column) => column.primaryKey())
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organizations.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('bases', 'text', (column) => column.notNull())
    .execute();
}

async function createFacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subjects')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('facts', 'text', (column) => column.notNull())
    .execute();
  for (const table of ['records', 'severe_listings', 'evaluations'] as const) {
    await db.schema
      .createTable(table)
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('subject_key', 'text', (column) => column.notNull().references('subjects.key'))
      .addColumn('facts', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex(`${table}_by_subject`).ifNotExists().on(table).column('subject_key').execute();
  }
  await db.schema
    .createTable('responsibilities')
    .ifNotExists()
    .addColumn('subject_key', 'text', (column) => column.notNull().references('subjects.key'))
    .addColumn('listing_id', 'text', (column) => column.notNull().references('severe_listings.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('responsibilities_pk', ['subject_key', 'listing_id'])
    .execute();
  await db.schema
    .createTable('data_version')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('consents')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organizations.id'))
    .addColumn('subject_key', 'text', (column) => column.notNull())
    .addColumn('purpose_code', 'text', (column) => column.notNull())
    .addColumn('categories', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('max_uses', 'integer', (column) => column.notNull())
    .addColumn('uses', 'integer', (column) => column.notNull())
    .execute();
}

/** The log refers to nothing that can be erased or restored: it outlives facts, parties and consents. */
async function createQueries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('queries')
    .ifNotExists()
    .addColumn('query_id', 'text', (column) => column.primaryKey())
    .addColumn('log_index', 'bigint', (column) => column.notNull().unique())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('basis', 'text')
    .addColumn('purpose_code', 'text')
    .addColumn('purpose_reference', 'text')
    .addColumn('purpose_note', 'text')
    .addColumn('duty_matter', 'text')
    .addColumn('duty_legal_basis', 'text')
    .addColumn('consent_id', 'text')
    .addColumn('subject_key', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('problem', 'text')
    .addColumn('fixed_status', 'text')
    .addColumn('jurisdiction', 'text')
    .addColumn('scope', 'text')
    .addColumn('refresh_by', 'bigint')
    .execute();
  await db.schema.createIndex('queries_by_owner').ifNotExists().on('queries').columns(['owner', 'log_index']).execute();
  await db.schema
    .createIndex('queries_by_reference')
    .ifNotExists()
    .on('queries')
    .columns(['owner', 'purpose_reference', 'log_index'])
    .execute();
  await db.schema
    .createTable('statements')
    .ifNotExists()
    .addColumn('query_id', 'text', (column) => column.primaryKey().references('queries.query_id'))
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('openings')
    .ifNotExists()
    .addColumn('query_id', 'text', (column) => column.notNull().references('queries.query_id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('disclosure', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addPrimaryKeyConstraint('openings_pk', ['query_id', 'position'])
    .execute();
  await db.schema.createIndex('openings_by_end').ifNotExists().on('openings').column('until').execute();
  await db.schema
    .createTable('idempotency_keys')
    .ifNotExists()
    .addColumn('credential_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('query_id', 'text', (column) => column.notNull().references('queries.query_id'))
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pk', ['credential_id', 'key', 'position'])
    .execute();
  await db.schema
    .createIndex('idempotency_keys_by_end')
    .ifNotExists()
    .on('idempotency_keys')
    .column('expires_at')
    .execute();
}
