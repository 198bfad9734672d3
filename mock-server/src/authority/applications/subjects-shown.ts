import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import type { Kysely } from 'kysely';
import { disclosedSubject } from '../../query/disclosed-subject.ts';
import type { Database } from '../../store/database.ts';
import { findSubjects } from '../../store/put-subjects.ts';
import { parseSubjectKey, type SubjectKey } from '../../store/subject-key.ts';

/** Who asks, as staff may read it: persons masked (D4). One the platform knows nothing else of has no name. */
export async function subjectsShown(
  db: Kysely<Database>,
  keys: readonly SubjectKey[],
): Promise<(key: SubjectKey) => DisclosedSubject> {
  const known = await findSubjects(db, [...new Set(keys)]);
  return (key) => {
    const reference = parseSubjectKey(key);
    const kind = reference.scheme === 'uscc' ? 'organization' : 'person';
    return disclosedSubject({ kind, ...reference }, known.get(key)?.name);
  };
}
