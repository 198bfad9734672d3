import type { Answer } from '@credit-check/domain/contract/answer';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import { parseUsccForm } from '@credit-check/domain/identifiers/uscc';

/**
 * Whether an answer speaks of the subject that was asked about: one shown beside another name would be worse than none.
 * Organisations are compared by their code; a person's number comes back masked, which leaves the scheme.
 */
export function isAnswerTo({ subject }: Answer, asked: SubjectReference): boolean {
  if (subject.scheme !== asked.scheme) return false;
  if (asked.scheme !== 'uscc') return true;
  const parsed = parseUsccForm(asked.id);
  return parsed.ok && parsed.code === subject.id;
}
