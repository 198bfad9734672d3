import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { OpeningsShow } from './openings-show.ts';

/**
 * Notes which answers show one of the entries, before it is destroyed in them. That one was corrected outlasts what else falls:
 * without it such an answer would say less than what stands (`rebuild-answer.ts`).
 */
export async function markFallen(
  transaction: Transaction<Database>,
  shows: OpeningsShow,
  reason: SupersededReason,
): Promise<void> {
  await transaction
    .insertInto('fallen_answers')
    .columns(['query_id', 'reason'])
    .expression((eb) =>
      eb
        .selectFrom('openings')
        .where(shows)
        .select(({ val }) => ['query_id', val(reason).as('reason')])
        .distinct(),
    )
    .onConflict((conflict) =>
      conflict.column('query_id').doUpdateSet({ reason }).where('fallen_answers.reason', '!=', 'corrected'),
    )
    .execute();
}
