import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Those of these answers of which an entry was destroyed before its end, and why. */
export async function findFallenAnswers(
  db: Kysely<Database>,
  queryIds: readonly string[],
): Promise<ReadonlyMap<string, SupersededReason>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db.selectFrom('fallen_answers').where('query_id', 'in', queryIds).selectAll().execute();
  return new Map(rows.map(({ query_id, reason }) => [query_id, reason]));
}
