import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { EntryKey } from '../../store/entry-key.ts';
import type { SubjectKey } from '../../store/subject-key.ts';

/** Whose answers show an entry: its subject's and, of a listing, those of the persons held responsible (L4). */
export async function concernedKeys(
  db: Kysely<Database>,
  subjectKey: SubjectKey,
  entryKey: EntryKey,
): Promise<SubjectKey[]> {
  if (!entryKey.startsWith('listing:')) return [subjectKey];
  const persons = await db
    .selectFrom('responsibilities')
    .where('listing_id', '=', entryKey.slice('listing:'.length))
    .select('subject_key')
    .execute();
  return [subjectKey, ...persons.map((person) => person.subject_key)];
}
