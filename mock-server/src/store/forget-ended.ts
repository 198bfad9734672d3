/** Forgetting: what has ended cannot be opened any more (contract §6). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { eraseTraces } from './forget-entries.ts';

/** In one transaction: queries wait for it. */
const QUERIES_MAX = 1000;

/** Destroys the openings whose end has come, also what is left of them in the write-ahead log. */
export async function forgetEnded(db: Kysely<Database>, now: EpochMs): Promise<void> {
  let isAny = false;
  for (let looked = QUERIES_MAX; looked === QUERIES_MAX; ) {
    looked = await db.transaction().execute(async (transaction) => {
      const ids = await findDue(transaction, now);
      isAny = (await forgetOf(transaction, ids, now)) || isAny;
      return ids.length;
    });
  }
  if (isAny) await eraseTraces(db);
}

async function findDue(transaction: Transaction<Database>, now: EpochMs): Promise<string[]> {
  const due = await transaction
    .selectFrom('queries')
    .where('next_end', '<=', now)
    .select('query_id')
    .limit(QUERIES_MAX)
    .execute();
  return due.map(({ query_id }) => query_id);
}

/** Whether there was anything to destroy. */
async function forgetOf(
  transaction: Transaction<Database>,
  queryIds: readonly string[],
  now: EpochMs,
): Promise<boolean> {
  if (queryIds.length === 0) return false;
  const { numDeletedRows } = await transaction
    .deleteFrom('openings')
    .where('query_id', 'in', queryIds)
    .where('until', '<=', now)
    .executeTakeFirst();
  await transaction
    .updateTable('queries')
    .where('query_id', 'in', queryIds)
    .set((eb) => ({
      next_end: eb
        .selectFrom('openings')
        .whereRef('openings.query_id', '=', 'queries.query_id')
        .select(({ fn }) => fn.min('until').as('until')),
    }))
    .execute();
  return numDeletedRows > 0n;
}

/** The instant at which `forgetEnded` has work next, or may have; none where nothing ends. */
export async function findNextEnd(db: Kysely<Database>): Promise<EpochMs | undefined> {
  const row = await db
    .selectFrom('queries')
    .where('next_end', 'is not', null)
    .select((eb) => eb.fn.min('next_end').as('end'))
    .executeTakeFirst();
  return row?.end ?? undefined;
}
