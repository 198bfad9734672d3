/** A subject states its wishes; they are in force for whoever asks next (C6: GX25, BT25, BT36). */
import type { Preferences, PreferencesInput } from '@credit-check/domain/contract/own-file';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';
import { blockRequesters, findOrganizations, findPreferences, wishPositiveRecords } from '../store/preferences.ts';
import { recordChange } from '../store/record-change.ts';
import { subjectKey } from '../store/subject-key.ts';
import { requireSelf } from './require-self.ts';

/** @throws ProblemError `basis.not-permitted`, or `not-found` where one to be blocked is no organisation of the platform's */
export async function putPreferences(
  { db, clock }: Context,
  querier: Querier,
  { positiveRecordsPublic, blockedRequesters }: PreferencesInput,
): Promise<Preferences> {
  const key = subjectKey(requireSelf(querier));
  return db.transaction().execute(async (transaction) => {
    if (positiveRecordsPublic !== undefined && (await wishPositiveRecords(transaction, key, positiveRecordsPublic))) {
      const reason = positiveRecordsPublic ? 'record-added' : 'record-ended';
      await recordChange(transaction, { reason, subjectKeys: [key] });
    }
    if (blockedRequesters !== undefined) {
      const known = new Set((await findOrganizations(transaction, blockedRequesters)).map(({ id }) => id));
      if (!blockedRequesters.every((id) => known.has(id))) throw new ProblemError('not-found', 'no such organisation');
      await blockRequesters(transaction, key, blockedRequesters, clock.now());
    }
    return findPreferences(transaction, key);
  });
}
