/** Forgetting: what has ended cannot be opened any more (contract §6). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { eraseTraces } from './forget-entries.ts';

/** Destroys the openings whose end has come, also what is left of them in the write-ahead log. */
export async function forgetEnded(db: Kysely<Database>, now: EpochMs): Promise<void> {
  const destroyed = await db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('openings')
      .where('query_id', 'in', (eb) => eb.selectFrom('queries').where('next_end', '<=', now).select('query_id'))
      .where('until', '<=', now)
      .executeTakeFirst();
    await transaction
      .updateTable('queries')
      .where('next_end', '<=', now)
      .set((eb) => ({
        next_end: eb
          .selectFrom('openings')
          .whereRef('openings.query_id', '=', 'queries.query_id')
          .select(({ fn }) => fn.min('until').as('until')),
      }))
      .execute();
    return numDeletedRows > 0n;
  });
  if (destroyed) await eraseTraces(db);
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
