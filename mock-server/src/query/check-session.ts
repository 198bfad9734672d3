/** An embed session is good for exactly what it was minted for (contract §2). */
import type { Purpose } from '@credit-check/domain/contract/purpose';
import { ProblemError } from '../http/problem-error.ts';
import { subjectKey } from '../store/subject-key.ts';
import type { Asked } from './asked.ts';
import type { Querier } from './querier.ts';

/** Why the session does not carry the query; none where it does, or where no session asks. */
export function checkSession({ session }: Querier, { subject, purpose, consentId }: Asked): ProblemError | undefined {
  if (session === undefined) return undefined;
  if (subject.kind === 'person' && !session.isFrame) {
    return new ProblemError('origin.not-allowed', "a person is asked about from the platform's own frame only (D4)");
  }
  if (!session.subjects.has(subjectKey(subject))) {
    return new ProblemError('basis.not-permitted', 'the session is for other subjects');
  }
  if (!isSamePurpose(purpose, session.purpose)) {
    return new ProblemError('purpose.invalid', 'the session is for another purpose');
  }
  return consentId === session.consentId
    ? undefined
    : new ProblemError('consent.required', 'the session is for another consent');
}

function isSamePurpose(one: Purpose, other: Purpose): boolean {
  return one.code === other.code && one.reference === other.reference && one.note === other.note;
}
