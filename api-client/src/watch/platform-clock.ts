import type { Answer } from '@credit-check/domain/contract/answer';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Clock } from '../clock.ts';

/** The platform's time as far as it can be known here: never behind it by more than the local clocks drift. */
export interface PlatformClock {
  /** Milliseconds the platform's clock was ahead of the local wall clock when it was last heard. */
  readonly offsetMs: number;
  readonly now: () => EpochMs;
}

/** A moment on all clocks at once. */
export interface ClockReading {
  readonly platform: EpochMs;
  readonly local: EpochMs;
  readonly monotonic: number;
}

/**
 * A clock that runs on from a reading. Of two ways to know how much time has passed it takes the later: the wall clock,
 * which goes on while the machine sleeps, and the monotonic one, which does not follow when somebody sets the clock back.
 */
export function startPlatformClock(clock: Clock, reading: ClockReading): PlatformClock {
  const offsetMs = reading.platform - reading.local;
  return {
    offsetMs,
    now: () => Math.max(clock.now() + offsetMs, reading.platform + clock.monotonicNow() - reading.monotonic),
  };
}

const clocks = new WeakMap<Answer, PlatformClock>();

/** Remembers by which clock an answer ages, without touching the answer. */
export function attachClock(answer: Answer, clock: PlatformClock): void {
  clocks.set(answer, clock);
}

/** Of an answer of this client; undefined for a copy. */
export function attachedClock(answer: Answer): PlatformClock | undefined {
  return clocks.get(answer);
}

/**
 * Milliseconds to add to the local clock to get the platform's, for an answer of this client. Send it along where an answer
 * goes to another context as a copy (a message, a store), and give it to `watch` there. Undefined: not known.
 */
export function clockOffsetMs(answer: Answer): number | undefined {
  return clocks.get(answer)?.offsetMs;
}
