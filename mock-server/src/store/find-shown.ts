/** What stored answers show, for those who compare it with what they would show now. */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Salted disclosures of the entries these answers show, by query; what was destroyed is absent. */
export async function findShownEntries(
  db: Kysely<Database>,
  queryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('openings')
    .where('query_id', 'in', queryIds)
    .where('entry_key', 'is not', null)
    .select(['query_id', 'disclosure'])
    .execute();
  const byQuery = Map.groupBy(rows, ({ query_id }) => query_id);
  return new Map([...byQuery].map(([id, openings]) => [id, openings.map(({ disclosure }) => disclosure)]));
}

/** Those of these answers of which an entry was destroyed before its end, and why. */
export async function findFallenAnswers(
  db: Kysely<Database>,
  queryIds: readonly string[],
): Promise<ReadonlyMap<string, SupersededReason>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db.selectFrom('fallen_answers').where('query_id', 'in', queryIds).selectAll().execute();
  return new Map(rows.map(({ query_id, reason }) => [query_id, reason]));
}
