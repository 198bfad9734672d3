import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Clock } from './clock.ts';

/** Wakes at the earliest of the instants it was told of. */
export interface Alarm {
  expect(at: EpochMs): void;
  /** Forgets all it was told. */
  clear(): void;
}

/** Longest wait a timer takes (2^31 - 1 ms); a longer one is waited for in stages. */
const TIMER_MS_MAX = 2_147_483_647;

/**
 * @param wake may come too early, after a stage or where a timer is fast: looks at the clock itself, and tells the alarm
 *   what is next
 */
export function createAlarm(clock: Clock, wake: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let next = Number.POSITIVE_INFINITY;

  function clear(): void {
    clearTimeout(timer);
    next = Number.POSITIVE_INFINITY;
  }

  return {
    expect(at) {
      if (at >= next) return;
      clearTimeout(timer);
      next = at;
      timer = setTimeout(ring, Math.min(Math.max(at - clock.now(), 0), TIMER_MS_MAX));
      timer.unref();
    },
    clear,
  };

  function ring(): void {
    clear();
    wake();
  }
}
