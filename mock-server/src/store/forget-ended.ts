/** Forgetting: what has ended cannot be opened any more (contract §6). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Destroys the openings whose end has come. */
export async function forgetEnded(db: Kysely<Database>, now: EpochMs): Promise<void> {
  await db.deleteFrom('openings').where('until', '<=', now).execute();
}

/** The instant at which `forgetEnded` has work next; none where nothing ends. */
export async function findNextEnd(db: Kysely<Database>): Promise<EpochMs | undefined> {
  const row = await db
    .selectFrom('openings')
    .select((eb) => eb.fn.min('until').as('until'))
    .executeTakeFirst();
  return row?.until ?? undefined;
}
