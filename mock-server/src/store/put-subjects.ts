/** Who supplied facts are about. What the platform knows of a subject wins over what a provider says of it. */
import type { SubjectFacts } from '@credit-check/domain/disclosure/facts';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { insertMany } from './insert-many.ts';
import { runRepeated } from './repeated-statement.ts';
import { padToPower } from './statement-sizes.ts';
import { type SubjectKey, subjectKey } from './subject-key.ts';

/** The subjects the platform knows among these. */
export async function findSubjects(
  db: Kysely<Database>,
  keys: readonly SubjectKey[],
): Promise<Map<SubjectKey, SubjectFacts>> {
  if (keys.length === 0) return new Map();
  const sought = padToPower(keys);
  const build = () => db.selectFrom('subjects').where('key', 'in', sought).selectAll();
  const rows = await runRepeated(db, `subjects of ${sought.length}`, build, sought);
  return new Map(rows.map(({ key, facts }) => [key, JSON.parse(facts)]));
}

/** Writes subjects that are new, and what is new of those that are known. */
export async function putSubjects(
  transaction: Transaction<Database>,
  { added, changed }: { readonly added: readonly SubjectFacts[]; readonly changed: readonly SubjectFacts[] },
): Promise<void> {
  await insertMany(
    transaction,
    'subjects',
    added.map((facts) => ({ key: subjectKey(facts), facts: JSON.stringify(facts) })),
  );
  for (const facts of changed) {
    await transaction
      .updateTable('subjects')
      .set({ facts: JSON.stringify(facts), is_named: 0 })
      .where('key', '=', subjectKey(facts))
      .execute();
  }
}
