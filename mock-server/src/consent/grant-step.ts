import type { ConsentStep } from '@credit-check/domain/consent/take-consent-step';
import type { ConsentGrant } from '@credit-check/domain/contract/consent';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';
import { findSubjectName } from '../store/find-subject-name.ts';

/**
 * The subject's grant, with the name its signature is held against.
 * @throws ProblemError `not-found` where the platform does not know the subject any more
 */
export async function grantStep({ db }: Context, { owner }: Querier, answer: ConsentGrant): Promise<ConsentStep> {
  const subjectName = await findSubjectName(db, owner);
  if (subjectName === undefined) throw new ProblemError('not-found', 'the platform holds no file of yours');
  return { type: 'grant', by: 'subject', answer, subjectName };
}
