/** Releases that wait to be logged. */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';

/** Of one receipt. */
export interface PendingRelease {
  readonly queryId: string;
  /** Places of its slots, or `EVERY_SLOT`. */
  readonly places: readonly number[];
  readonly statement: Uint8Array;
}

/** Some of those that wait, by query: their ids are random, so that their order says nothing. */
export async function findPendingReleases(db: Kysely<Database>, limit: number): Promise<PendingRelease[]> {
  const rows = await db
    .selectFrom('pending_releases')
    .innerJoin('statements', 'statements.query_id', 'pending_releases.query_id')
    .where('pending_releases.query_id', 'in', (eb) =>
      eb.selectFrom('pending_releases').select('query_id').distinct().orderBy('query_id').limit(limit),
    )
    .select(['pending_releases.query_id', 'place', 'bytes'])
    .execute();
  return Array.from(
    Map.groupBy(rows, ({ query_id }) => query_id),
    ([queryId, of]) => ({
      queryId,
      places: of.map(({ place }) => place),
      statement: of[0]!.bytes,
    }),
  );
}

/** False where they wait no more, all or in part: another has seen to them. */
export async function dropPendingReleases(
  transaction: Transaction<Database>,
  { queryId, places }: PendingRelease,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('pending_releases')
    .where('query_id', '=', queryId)
    .where('place', 'in', places)
    .executeTakeFirst();
  return Number(numDeletedRows) === places.length;
}

/** In the transaction that appends it to the log. */
export async function insertRelease(
  transaction: Transaction<Database>,
  query_id: string,
  log_index: number,
  bytes: Uint8Array,
): Promise<void> {
  await transaction.insertInto('releases').values({ query_id, log_index, bytes }).execute();
}
