import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

export interface RecordedChange {
  readonly reason: SupersededReason;
  readonly subjectKeys: readonly SubjectKey[];
  readonly consentId: string | null;
}

/** The changes after number `since` up to `last`; fewer than there were where they are forgotten already. */
export async function findChanges(db: Kysely<Database>, since: number, last: number): Promise<RecordedChange[]> {
  const rows = await db
    .selectFrom('changes')
    .where('number', '>', since)
    .where('number', '<=', last)
    .orderBy('number')
    .selectAll()
    .execute();
  return rows.map(({ reason, subject_keys, consent_id }) => ({
    reason,
    subjectKeys: JSON.parse(subject_keys),
    consentId: consent_id,
  }));
}

/** Forgets the changes up to this number: whoever has not read them by now compares afresh. */
export async function forgetChanges(db: Kysely<Database>, last: number): Promise<void> {
  await db.deleteFrom('changes').where('number', '<=', last).execute();
}
