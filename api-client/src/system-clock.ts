import type { Clock } from './clock.ts';

/**
 * The machine's own clock and timers: browsers, workers, Node. Read where a client or
 * the public `watch` is put together, nowhere else: all below them is given a clock.
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicNow: () => performance.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number | undefined),
};
