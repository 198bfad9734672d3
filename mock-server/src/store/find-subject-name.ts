import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

/** The name of a subject the platform knows, unmasked. */
export async function findSubjectName(db: Kysely<Database>, key: SubjectKey): Promise<string | undefined> {
  const row = await db.selectFrom('subjects').select('facts').where('key', '=', key).executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.facts).name;
}
