import type { Clock } from './clock.ts';

interface Alarm {
  readonly run: () => void;
  /** On the monotonic clock. */
  readonly at: number;
}

/**
 * The clock with everything that waits on one timer of the machine, set for what comes first. A page at rest is woken by
 * nothing else.
 */
export function withOneTimer(clock: Clock): Clock {
  const alarms = new Set<Alarm>();
  let timer: unknown;
  let armed: Alarm | undefined;

  function arm(): void {
    let first: Alarm | undefined;
    for (const alarm of alarms) if (first === undefined || alarm.at < first.at) first = alarm;
    if (first === armed) return;
    clock.clearTimeout(timer);
    armed = first;
    if (first !== undefined) timer = clock.setTimeout(ring, Math.max(0, first.at - clock.monotonicNow()));
  }

  function ring(): void {
    const rung = armed;
    armed = undefined;
    const now = clock.monotonicNow();
    try {
      for (const alarm of [...alarms]) {
        // A machine's timer may be a fraction early for the clock beside it.
        if ((alarm === rung || alarm.at <= now) && alarms.delete(alarm)) alarm.run();
      }
    } finally {
      arm();
    }
  }

  return {
    ...clock,
    setTimeout(run, ms) {
      const alarm = { run, at: clock.monotonicNow() + ms };
      alarms.add(alarm);
      arm();
      return alarm;
    },
    clearTimeout(alarm) {
      if (alarms.delete(alarm as Alarm)) arm();
    },
  };
}
