import { stepRules } from '@credit-check/domain/severe-list/step-rules';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { findNotices } from '../../store/listing-cases.ts';
import type { SubjectKey } from '../../store/subject-key.ts';
import { answerSteps } from './notice-words.ts';

/** How many notices a subject can answer now (L2). */
export async function countAnswerable(db: Kysely<Database>, key: SubjectKey): Promise<number> {
  const notices = await findNotices(db, key);
  return notices.filter(({ listing }) =>
    answerSteps.some((type) => stepRules[type].from.includes(listing.procedure.state)),
  ).length;
}
