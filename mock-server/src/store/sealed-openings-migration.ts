/**
 * Openings are sealed, those of empty slots not kept at all, and what is forgotten early is released. Written so that an
 * interrupted run can be repeated.
 */
import { randomBytes } from 'node:crypto';
import { endOfTerm, TERM_YEARS_DEFAULT } from '@credit-check/domain/query-log/end-of-term';
import { digestDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import { parseStatement } from '@credit-check/domain/receipt/statement';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { claimsPlace, slotPlace } from '../vault/opening-place.ts';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import { createPeriodKeys } from './period-keys.ts';

/** An opening as it was kept before. */
interface OpenOpening {
  query_id: string;
  position: number;
  disclosure: string;
  until: EpochMs | null;
  entry_key: string | null;
}

type Migrating = Omit<Database, 'openings'> & { openings: OpenOpening; openings_sealed: Database['openings'] };

const QUERIES_MAX = 500;

export const sealedOpeningsMigration: Migration = {
  async up(db: Kysely<Migrating>): Promise<void> {
    await createTables(db);
    const tables = await db.introspection.getTables();
    const columnsOf = (table: string) => tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);
    if (!columnsOf('statements')?.includes('claims')) {
      await db.schema.alterTable('statements').addColumn('claims', 'bytea').execute();
    }
    if (columnsOf('openings')?.includes('disclosure')) {
      await sealAll(db);
      await db.schema.dropTable('openings').execute();
    }
    if (!columnsOf('openings')?.includes('sealed')) {
      await db.schema.alterTable('openings_sealed').renameTo('openings').execute();
    } else {
      await db.schema.dropTable('openings_sealed').execute();
    }
    await createIndexes(db);
  },
};

async function createTables(db: Kysely<Migrating>): Promise<void> {
  // SQLite has it in a file of its own (`sqlite-store-dialect.ts`).
  if (engineOf(db as unknown as Kysely<Database>).name === 'postgresql') {
    await db.schema
      .createTable('period_keys')
      .ifNotExists()
      .addColumn('period', 'integer', (column) => column.primaryKey())
      .addColumn('secret', 'bytea', (column) => column.notNull())
      .execute();
  }
  await db.schema
    .createTable('openings_sealed')
    .ifNotExists()
    .addColumn('query_id', 'text', (column) => column.notNull().references('queries.query_id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('entry_key', 'text')
    .addPrimaryKeyConstraint('openings_sealed_pk', ['query_id', 'position'])
    .execute();
  await db.schema
    .createTable('pending_releases')
    .ifNotExists()
    .addColumn('query_id', 'text', (column) => column.notNull().references('queries.query_id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('pending_releases_pk', ['query_id', 'place'])
    .execute();
  await db.schema
    .createTable('releases')
    .ifNotExists()
    .addColumn('query_id', 'text', (column) => column.notNull().references('queries.query_id'))
    .addColumn('log_index', 'bigint', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('releases_pk', ['query_id', 'log_index'])
    .execute();
}

async function createIndexes(db: Kysely<Migrating>): Promise<void> {
  await db.schema
    .createIndex('openings_by_entry')
    .ifNotExists()
    .on('openings')
    .column('entry_key')
    .where(sql.ref('entry_key'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('queries_by_term')
    .ifNotExists()
    .on('queries')
    .column('at')
    .where(sql.ref('owner'), '<>', sql.lit(''))
    .execute();
}

async function sealAll(db: Kysely<Migrating>): Promise<void> {
  const keys = createPeriodKeys(db as unknown as Kysely<Database>, randomBytes);
  for (let after = ''; ; ) {
    const queries = await db
      .selectFrom('statements')
      .innerJoin('queries', 'queries.query_id', 'statements.query_id')
      .where('statements.query_id', '>', after)
      .select(['statements.query_id', 'statements.bytes', 'queries.at'])
      .orderBy('statements.query_id')
      .limit(QUERIES_MAX)
      .execute();
    for (const query of queries) await sealOne(db, keys, query);
    const last = queries.at(-1);
    if (last === undefined) return;
    after = last.query_id;
  }
}

async function sealOne(
  db: Kysely<Migrating>,
  keys: ReturnType<typeof createPeriodKeys>,
  { query_id, bytes, at }: { query_id: string; bytes: Uint8Array; at: EpochMs },
): Promise<void> {
  const slots = parseStatement(bytes)?.slots ?? [];
  const kept = await db
    .selectFrom('openings')
    .where('query_id', '=', query_id)
    .selectAll()
    .orderBy('position')
    .execute();
  const term = endOfTerm(at, TERM_YEARS_DEFAULT);
  await keys.cover(at, Math.max(term, ...kept.map(({ until }) => until ?? at)));
  const claims = kept.filter(({ until }) => until === null).map(({ disclosure }) => disclosure);
  await db
    .updateTable('statements')
    .set({ claims: keys.of(term).seal(claims.join('.'), claimsPlace(query_id)) })
    .where('query_id', '=', query_id)
    .execute();
  for (const { position, disclosure, until, entry_key } of kept) {
    const digest = digestDisclosure(disclosure);
    const place = slots.findIndex((slot) => slot.digest === digest);
    if (until === null || place === -1) continue;
    const sealed = keys.of(until).seal(disclosure, slotPlace(query_id, place));
    await db
      .insertInto('openings_sealed')
      .values({ query_id, position, place, sealed, until, entry_key })
      .onConflict((conflict) => conflict.columns(['query_id', 'position']).doNothing())
      .execute();
  }
}
