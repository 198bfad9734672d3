import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Clock } from '../clock.ts';

/** The sandbox's clock: runs from where it was last set. */
export interface SandboxClock extends Clock {
  /** Forward or back. */
  set(now: EpochMs): void;
  /** Back to where it started, and running from there. */
  reset(): void;
}

/** A clock that says `start` now and runs with `realNow`. */
export function createSandboxClock(start: EpochMs, realNow: () => EpochMs): SandboxClock {
  let offset = start - realNow();
  const set = (now: EpochMs) => {
    offset = now - realNow();
  };
  return { now: () => realNow() + offset, realNow, set, reset: () => set(start) };
}
