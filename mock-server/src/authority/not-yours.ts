import { ProblemError } from '../http/problem-error.ts';

/** Another provider's listing is not told from one that does not exist. */
export function notYours(): ProblemError {
  return new ProblemError('not-found', 'there is no such listing of yours');
}
