/** What providers supply, and which entry an opening shows. Written so that an interrupted run can be repeated. */
import { parseDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import type { SlotValue } from '@credit-check/domain/receipt/slot-entry';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { entryKeyOf } from './entry-key.ts';

export const ingestMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    await createVersions(db);
    await createIdempotentAnswers(db);
    await nameOpenings(db as unknown as Kysely<{ openings: EarlierOpening }>);
  },
};

async function createVersions(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('record_versions')
    .ifNotExists()
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('is_current', 'integer', (column) => column.notNull())
    .addColumn('data_change', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('document', 'text')
    .addColumn('subject_key', 'text')
    .addColumn('facts', 'text')
    .addColumn('tombstone', 'text')
    .addPrimaryKeyConstraint('record_versions_pk', ['record_id', 'version'])
    .execute();
}

async function createIdempotentAnswers(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('idempotent_answers')
    .ifNotExists()
    .addColumn('credential_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotent_answers_pk', ['credential_id', 'key'])
    .execute();
  await db.schema
    .createIndex('idempotent_answers_by_end')
    .ifNotExists()
    .on('idempotent_answers')
    .column('expires_at')
    .execute();
}

/** As openings were kept then. */
interface EarlierOpening {
  query_id: string;
  position: number;
  disclosure: string;
  until: EpochMs | null;
  entry_key: string | null;
}

/** Openings of before say what they show in themselves: read once, so that they too can be forgotten by name. */
async function nameOpenings(db: Kysely<{ openings: EarlierOpening }>): Promise<void> {
  const tables = await db.introspection.getTables();
  const hasKey = tables.some(({ name, columns }) => name === 'openings' && columns.some((c) => c.name === 'entry_key'));
  if (!hasKey) await db.schema.alterTable('openings').addColumn('entry_key', 'text').execute();
  const unnamed = db
    .selectFrom('openings')
    .where('until', 'is not', null)
    .select(['query_id', 'position', 'disclosure']);
  for (const { query_id, position, disclosure } of await unnamed.execute()) {
    const key = entryKeyOf((parseDisclosure(disclosure)?.value ?? null) as SlotValue);
    if (key === null) continue;
    await db
      .updateTable('openings')
      .set({ entry_key: key })
      .where('query_id', '=', query_id)
      .where('position', '=', position)
      .execute();
  }
  await db.schema
    .createIndex('openings_by_entry')
    .ifNotExists()
    .on('openings')
    .column('entry_key')
    .where(sql.ref('entry_key'), 'is not', null)
    .execute();
}
