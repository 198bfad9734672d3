/** Every transaction that changes facts, or what anyone may see of them, says so here once. */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Transaction } from 'kysely';
import { advanceDataVersion } from './advance-data-version.ts';
import type { Database } from './database.ts';
import { notificationsOf } from './engine.ts';
import type { SubjectKey } from './subject-key.ts';

export interface Change {
  readonly reason: SupersededReason;
  /** Everyone whose answers may show something else now; may repeat itself. */
  readonly subjectKeys: Iterable<SubjectKey>;
  /** Where it is about one consent: only the answers that rest on it are concerned. */
  readonly consentId?: string;
}

/**
 * Counts the change and gives its number (`data_change`). Open change streams hear of it once the transaction stands; a
 * stream says only what its asker's own scope shows.
 */
export async function recordChange(
  transaction: Transaction<Database>,
  { reason, subjectKeys, consentId }: Change,
): Promise<number> {
  const number = await advanceDataVersion(transaction);
  await transaction
    .insertInto('changes')
    .values({ number, reason, subject_keys: JSON.stringify([...new Set(subjectKeys)]), consent_id: consentId ?? null })
    .execute();
  await notificationsOf(transaction).publish(transaction);
  return number;
}
