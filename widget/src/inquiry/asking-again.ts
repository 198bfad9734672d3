import type { Clock } from '@credit-check/api-client/clock';

/** Answers that follow each other within this are one unrest. */
const UNREST_MS = 10_000;
const DELAY_MS_MAX = 60_000;

/**
 * How many milliseconds to wait before an answer that was superseded is asked for anew: none, unless it was just asked for.
 * A subject about which much changes at a time is not asked about with each change.
 */
export function createAskingAgain({ monotonicNow }: Pick<Clock, 'monotonicNow'>): () => number {
  let times = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = monotonicNow();
    times = now - lastAt > UNREST_MS ? 0 : times + 1;
    const delay = times === 0 ? 0 : Math.min(500 * 2 ** times, DELAY_MS_MAX);
    lastAt = now + delay;
    return delay;
  };
}
