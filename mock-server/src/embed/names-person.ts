import type { StoredEmbedSession } from '../store/embed-sessions.ts';
import { parseSubjectKey } from '../store/subject-key.ts';

/** Whether a session is for a person, too: its answers are then for the platform's own frame (D4). */
export function namesPerson({ subjects }: Pick<StoredEmbedSession, 'subjects'>): boolean {
  return subjects.some((key) => parseSubjectKey(key).scheme !== 'uscc');
}
