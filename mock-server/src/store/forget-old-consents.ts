/** The log's term for consents (D7): receipts and what they are about go with it; the log's hashes stay. */

import { endOfTerm } from '@credit-check/domain/query-log/end-of-term';
import { addDays, dayOf, startOfDay } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { eraseTraces } from './forget-entries.ts';

/** Deletes consents whose term, counted from the end they had, is over by now. */
export async function forgetOldConsents(db: Kysely<Database>, now: EpochMs, termYears: number): Promise<void> {
  let deleted = false;
  for (;;) {
    const row = await db
      .selectFrom('consents')
      .select(({ fn }) => fn.min('expires_at').as('end'))
      .executeTakeFirst();
    if (row?.end == null || endOfTerm(row.end, termYears) > now) break;
    const before = startOfDay(addDays(dayOf(row.end), 1));
    await db.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom('consents').where('expires_at', '<', before);
      await transaction.deleteFrom('consent_receipts').where('consent_id', 'in', old.select('id')).execute();
      await transaction.deleteFrom('consents').where('expires_at', '<', before).execute();
    });
    deleted = true;
  }
  if (deleted) await eraseTraces(db);
}
