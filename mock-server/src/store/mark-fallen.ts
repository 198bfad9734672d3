import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';

/** Notes which answers show one of these entries, before it is destroyed in them. */
export async function markFallen(
  transaction: Transaction<Database>,
  keys: readonly EntryKey[],
  reason: SupersededReason,
): Promise<void> {
  await transaction
    .insertInto('fallen_answers')
    .columns(['query_id', 'reason'])
    .expression((eb) =>
      eb
        .selectFrom('openings')
        .where('entry_key', 'in', keys)
        .select(({ val }) => ['query_id', val(reason).as('reason')])
        .distinct(),
    )
    .onConflict((conflict) => conflict.column('query_id').doUpdateSet({ reason }))
    .execute();
}
