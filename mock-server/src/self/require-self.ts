import type { SubjectReference } from '@credit-check/domain/contract/subject';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';

/**
 * The subject who asks about itself.
 * @throws ProblemError `basis.not-permitted` for anybody else: staff too
 */
export function requireSelf({ self }: Querier): SubjectReference {
  if (self === undefined) throw new ProblemError('basis.not-permitted', 'sign in as the subject itself');
  return self;
}
