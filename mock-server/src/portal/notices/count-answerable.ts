import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { findNotices } from '../../store/listing-cases.ts';
import type { SubjectKey } from '../../store/subject-key.ts';
import { openAnswers } from './open-answers.ts';

/** How many notices a subject can answer now (L2). */
export async function countAnswerable(db: Kysely<Database>, key: SubjectKey): Promise<number> {
  const notices = await findNotices(db, key);
  return notices.filter(({ listing }) => openAnswers(listing).length > 0).length;
}
