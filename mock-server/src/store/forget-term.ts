/** The log's term (D7): who asked about whom, and what, is destroyed when it is over. Statements and hashes stay. */

import { endOfTerm } from '@credit-check/domain/query-log/end-of-term';
import { addDays, dayOf, startOfDay } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { eraseTraces } from './forget-entries.ts';

/** An entry whose term is over belongs to nobody's log. */
const NOBODY = '';
/** In one transaction: queries wait for it. */
const ROWS_MAX = 1000;

/** Empties every entry whose term is over by now. */
export async function forgetTerm(db: Kysely<Database>, now: EpochMs, termYears: number): Promise<void> {
  let emptied = 0;
  for (;;) {
    const oldest = await findOldest(db);
    if (oldest === undefined || endOfTerm(oldest, termYears) > now) break;
    // The term of all that was asked on one day ends at once.
    const nextDay = startOfDay(addDays(dayOf(oldest), 1));
    emptied += await db.transaction().execute((transaction) => emptyBefore(transaction, nextDay));
  }
  if (emptied > 0) await eraseTraces(db);
}

/** When the term of an entry is over next; none where the log is empty. */
export async function findNextTermEnd(db: Kysely<Database>, termYears: number): Promise<EpochMs | undefined> {
  const oldest = await findOldest(db);
  return oldest === undefined ? undefined : endOfTerm(oldest, termYears);
}

async function findOldest(db: Kysely<Database>): Promise<EpochMs | undefined> {
  const row = await db
    .selectFrom('queries')
    .where('owner', '<>', NOBODY)
    .select((eb) => eb.fn.min('at').as('at'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** Some of the entries; how many. */
async function emptyBefore(transaction: Transaction<Database>, before: EpochMs): Promise<number> {
  const due = await transaction
    .selectFrom('queries')
    .where('owner', '<>', NOBODY)
    .where('at', '<', before)
    .select('query_id')
    .limit(ROWS_MAX)
    .execute();
  const ids = due.map(({ query_id }) => query_id);
  if (ids.length === 0) return 0;
  await transaction.deleteFrom('openings').where('query_id', 'in', ids).execute();
  await transaction.deleteFrom('pending_releases').where('query_id', 'in', ids).execute();
  await transaction.updateTable('statements').set({ claims: null }).where('query_id', 'in', ids).execute();
  await transaction
    .updateTable('queries')
    .set({
      owner: NOBODY,
      organization_id: NOBODY,
      operator: NOBODY,
      purpose_reference: null,
      purpose_note: null,
      duty_matter: null,
      duty_legal_basis: null,
      consent_id: null,
      subject_key: null,
      problem: null,
      next_end: null,
    })
    .where('query_id', 'in', ids)
    .execute();
  return ids.length;
}
