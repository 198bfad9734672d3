import type { EpochMs } from '@credit-check/domain/time/instant';

/** Time as the client meets it; a parameter, so that nothing below reads the machine's. */
export interface Clock {
  /** The local wall clock: it can be wrong and can be set at any moment. */
  readonly now: () => EpochMs;
  /** Milliseconds since some fixed moment: never set, but it can stand still while the machine sleeps. */
  readonly monotonicNow: () => number;
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}
