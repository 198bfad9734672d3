/** When and how often something is asked again: whole requests, and single items of a batch, by the same numbers. */

/** Attempts in all, the first included. */
export const ATTEMPTS_MAX = 3;
/** One attempt, from the request's first byte to the answer's last. */
export const ATTEMPT_MS_MAX = 10_000;
/** One attempt of a screening: thousands of comparisons, each with its entry in the log. */
export const SCREENING_MS_MAX = 60_000;
/** All attempts of one call and the pauses between them. */
export const TOTAL_MS_MAX = 30_000;
/** Who asks for more patience than this is not asked again: the caller is told how long instead. */
export const RETRY_AFTER_SECONDS_MAX = 5;

/** Too many requests, and a platform that is down or cut off behind a proxy. Nothing else improves by being repeated. */
export const retriedStatuses = [429, 502, 503, 504];

/** Longest pause before the attempt after `attempt` (from 1); the pause itself is drawn between 0 and this (full jitter). */
export function backoffMsMax(attempt: number): number {
  return 500 * 2 ** (attempt - 1);
}
