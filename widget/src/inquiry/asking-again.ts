import type { Clock } from '@credit-check/api-client/clock';

/** Answers that follow each other within this are one unrest. */
const UNREST_MS = 10_000;
/** Decisions that follow each other closely are each seen at once. */
const TIMES_AT_ONCE = 4;
const DELAY_MS_MAX = 60_000;

/**
 * How many milliseconds to wait before an answer that was superseded is asked for anew: none, unless it was so
 * several times just now. A subject about which much changes at a time is not asked about with each change.
 */
export function createAskingAgain({ monotonicNow }: Pick<Clock, 'monotonicNow'>): () => number {
  let times = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = monotonicNow();
    times = now - lastAt > UNREST_MS ? 1 : times + 1;
    const delay = times <= TIMES_AT_ONCE ? 0 : Math.min(500 * 2 ** (times - TIMES_AT_ONCE), DELAY_MS_MAX);
    lastAt = now + delay;
    return delay;
  };
}
