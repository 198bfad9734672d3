/** A subject states its wishes; they are in force for whoever asks next (C6: GX25, BT25, BT36). */
import type { Preferences, PreferencesInput } from '@credit-check/domain/contract/own-file';
import type { RecordFacts } from '@credit-check/domain/disclosure/facts';
import { findCatalogueItem } from '@credit-check/domain/disclosure/registry';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { SelfQuerier } from '../query/authenticate-self.ts';
import type { Database } from '../store/database.ts';
import { eraseTraces, forgetEntries } from '../store/forget-entries.ts';
import {
  blockRequesters,
  findOrganizations,
  findPreferences,
  findRecordFacts,
  wishPositiveRecords,
} from '../store/preferences.ts';
import { recordChange } from '../store/record-change.ts';
import { markRecordsChanged } from '../store/record-versions.ts';
import type { SubjectKey } from '../store/subject-key.ts';

/** @throws ProblemError `not-found` where one to be blocked is no organisation of the platform's */
export async function putPreferences(
  { db, clock }: Context,
  { owner: key }: SelfQuerier,
  { positiveRecordsPublic, blockedRequesters }: PreferencesInput,
): Promise<Preferences> {
  const preferences = await db.transaction().execute(async (transaction) => {
    if (positiveRecordsPublic !== undefined) await state(transaction, key, positiveRecordsPublic);
    if (blockedRequesters !== undefined) {
      const known = new Set((await findOrganizations(transaction, blockedRequesters)).map(({ id }) => id));
      if (!blockedRequesters.every((id) => known.has(id))) throw new ProblemError('not-found', 'no such organisation');
      await blockRequesters(transaction, key, blockedRequesters, clock.now());
    }
    return findPreferences(transaction, key);
  });
  if (positiveRecordsPublic === false) await eraseTraces(db);
  return preferences;
}

/** What is public no more leaves stored public answers too; answers on other bases keep it. */
async function state(transaction: Transaction<Database>, key: SubjectKey, arePublic: boolean): Promise<void> {
  if (!(await wishPositiveRecords(transaction, key, arePublic))) return;
  const reason = arePublic ? 'record-added' : 'record-ended';
  const dataChange = await recordChange(transaction, { reason, subjectKeys: [key] });
  if (arePublic) return;
  const positive = (await findRecordFacts(transaction, key)).filter(isPositive).map(({ id }) => id);
  await markRecordsChanged(transaction, positive, dataChange);
  const keys = positive.map((id) => `record:${id}` as const);
  await forgetEntries(transaction, keys, reason, { basis: 'public' });
}

function isPositive({ jurisdiction, catalogueItem, determinedOn }: RecordFacts): boolean {
  return findCatalogueItem(jurisdiction, catalogueItem, determinedOn)?.polarity === 'positive';
}
