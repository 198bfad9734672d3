/** Entries of the query log, and what of their statements can still be opened. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';
import type { OpeningTable, ReleaseTable, StatementTable } from './opening-tables.ts';

export interface StoredQuery extends Selectable<QueryTable> {
  /** JSON of the subject's facts as they stand now; null where the platform does not know it. */
  readonly subject_facts: string | null;
}

/** An owner's entries among these ids, by id. */
export async function findQueries(
  db: Kysely<Database>,
  owner: string,
  queryIds: readonly string[],
): Promise<ReadonlyMap<string, StoredQuery>> {
  if (queryIds.length === 0) return new Map();
  const rows = await selectQueries(db).where('query_id', 'in', queryIds).where('owner', '=', owner).execute();
  return new Map(rows.map((row) => [row.query_id, row]));
}

/** The start of every reading of the log: its columns, with the subject they are about. */
export function selectQueries(db: Kysely<Database>) {
  return db
    .selectFrom('queries')
    .leftJoin('subjects', 'subjects.key', 'queries.subject_key')
    .selectAll('queries')
    .select('subjects.facts as subject_facts');
}

/** The sealed openings of these queries that live at `now`, by query, each in the order of the answer. */
export async function findLiveOpenings(
  db: Kysely<Database>,
  queryIds: readonly string[],
  now: EpochMs,
): Promise<ReadonlyMap<string, readonly OpeningTable[]>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('openings')
    .where('query_id', 'in', queryIds)
    .where('until', '>', now)
    .selectAll()
    .orderBy('query_id')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.query_id);
}

/** The statements of these queries, byte-exact, with the sealed claims, by query. */
export async function findStatements(
  db: Kysely<Database>,
  queryIds: readonly string[],
): Promise<ReadonlyMap<string, StatementTable>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db.selectFrom('statements').where('query_id', 'in', queryIds).selectAll().execute();
  return new Map(rows.map((row) => [row.query_id, row]));
}

/** Releases of these queries' slots, by query, the first logged first. */
export async function findReleases(
  db: Kysely<Database>,
  queryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReleaseTable[]>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('releases')
    .where('query_id', 'in', queryIds)
    .selectAll()
    .orderBy('log_index')
    .execute();
  return Map.groupBy(rows, (row) => row.query_id);
}
