/** Who supplied facts are about. What the platform knows of a subject wins over what a provider says of it. */
import type { SubjectFacts } from '@credit-check/domain/disclosure/facts';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { type SubjectKey, subjectKey } from './subject-key.ts';

/** The subjects the platform knows among these. */
export async function findSubjects(
  db: Kysely<Database>,
  keys: readonly SubjectKey[],
): Promise<Map<SubjectKey, SubjectFacts>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('subjects').where('key', 'in', keys).selectAll().execute();
  return new Map(rows.map(({ key, facts }) => [key, JSON.parse(facts)]));
}

/** Makes those that are new and brings those that are known up to date. */
export async function putSubjects(
  transaction: Transaction<Database>,
  subjects: readonly SubjectFacts[],
): Promise<void> {
  if (subjects.length === 0) return;
  const rows = subjects.map((facts) => ({ key: subjectKey(facts), facts: JSON.stringify(facts) }));
  await transaction
    .insertInto('subjects')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(({ ref }) => ({ facts: ref('excluded.facts') })))
    .execute();
}
