import { ProblemError } from '../http/problem-error.ts';

const RETRY_AFTER_SECONDS = 2;

/** Nothing could be logged, so that nothing is answered (D1). */
export function logUnavailable(cause: unknown): ProblemError {
  return new ProblemError('log.unavailable', undefined, { retryAfter: RETRY_AFTER_SECONDS, cause });
}
