import type { Clock } from '../clock.ts';
import { onWake } from './wake-events.ts';

/** Does what is due and says in how many milliseconds it wants to be run again; undefined: never. */
export type Task = () => number | undefined;

export interface Scheduler {
  /** Runs the task at once, then whenever it is due and whenever clocks may have jumped. Returns what ends it. */
  readonly add: (task: Task) => () => void;
}

/** Longer delays overflow in every engine and fire at once: they are walked in steps. */
const TIMER_MS_MAX = 2 ** 31 - 1;

/** Runs any number of tasks on one timer. */
export function createScheduler(clock: Clock): Scheduler {
  const tasks = new Set<Task>();
  let timer: unknown;
  let dueAt = Number.POSITIVE_INFINITY;
  let stopListening: (() => void) | undefined;

  function runAll(): void {
    let waitMs = Number.POSITIVE_INFINITY;
    for (const task of tasks) {
      const next = task();
      if (next === undefined) tasks.delete(task);
      else waitMs = Math.min(waitMs, next);
    }
    arm(waitMs);
  }

  function arm(waitMs: number): void {
    clock.clearTimeout(timer);
    dueAt = clock.monotonicNow() + waitMs;
    if (tasks.size === 0) {
      stopListening?.();
      stopListening = undefined;
      return;
    }
    stopListening ??= onWake(runAll);
    timer = clock.setTimeout(runAll, Math.min(Math.ceil(waitMs), TIMER_MS_MAX));
  }

  return {
    add(task) {
      const waitMs = task();
      if (waitMs === undefined) return () => {};
      tasks.add(task);
      if (clock.monotonicNow() + waitMs < dueAt) arm(waitMs);
      return () => {
        tasks.delete(task);
        if (tasks.size === 0) arm(Number.POSITIVE_INFINITY);
      };
    },
  };
}
