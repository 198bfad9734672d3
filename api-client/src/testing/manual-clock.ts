import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Clock } from '../clock.ts';

export interface ManualClock extends Clock {
  /** Timers that are set, as milliseconds from now. */
  readonly pending: () => number[];
  /** Lets time pass on both clocks and runs what falls due, in order. */
  readonly advance: (ms: number) => void;
  /** Somebody sets the wall clock; no time passes. */
  readonly set: (now: EpochMs) => void;
  /** Wall time passes while timers and the monotonic clock stand still. */
  readonly sleep: (ms: number) => void;
}

/** A clock that moves when it is told to. */
export function createManualClock(start: EpochMs): ManualClock {
  let wall = start;
  let monotonic = 1_000;
  let nextId = 1;
  const timers = new Map<unknown, { at: number; run: () => void }>();

  function pass(to: number): void {
    wall += to - monotonic;
    monotonic = to;
  }

  return {
    now: () => wall,
    monotonicNow: () => monotonic,
    setTimeout(run, ms) {
      const id = nextId++;
      timers.set(id, { at: monotonic + ms, run });
      return id;
    },
    clearTimeout: (id) => void timers.delete(id),
    pending: () => [...timers.values()].map(({ at }) => at - monotonic),
    advance(ms) {
      const end = monotonic + ms;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (due === undefined) break;
        timers.delete(due[0]);
        pass(Math.max(due[1].at, monotonic));
        due[1].run();
      }
      pass(end);
    },
    set(now) {
      wall = now;
    },
    sleep(ms) {
      wall += ms;
    },
  };
}
