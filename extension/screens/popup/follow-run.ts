/** A check as the popup may show it: every answer ages while it is looked at, and none is painted past its end. */
import { watch } from '@credit-check/api-client/watch/watch';
import type { CheckRow, CheckRun } from '../../checks/check-run.ts';
import type { Stored } from '../../stored.ts';

/** Calls back with the run now, with every change to it, and at every instant something in it ends. */
export async function followRun(
  stored: Stored<CheckRun | null>,
  show: (run: CheckRun | null) => void,
  signal: AbortSignal,
): Promise<void> {
  let stops: (() => void)[] = [];
  const stopAll = () => {
    for (const stop of stops) stop();
    stops = [];
  };

  const follow = (stored: CheckRun | null) => {
    stopAll();
    if (stored === null) return show(null);
    let run = stored;
    let isPainted = false;
    const set = (row: CheckRow, result: CheckRow['result']) => {
      run = { ...run, rows: run.rows.map((other) => (other.code === row.code ? { ...other, result } : other)) };
      if (isPainted) show(run);
    };
    for (const row of stored.rows) {
      const { result } = row;
      if (result.state !== 'answered') continue;
      const onEvent: Parameters<typeof watch>[1] = (event) =>
        set(row, event.type === 'stale' ? { state: 'stale' } : { ...result, answer: event.answer });
      stops.push(watch(result.answer, onEvent, { clockOffsetMs: result.clockOffsetMs }));
    }
    isPainted = true;
    show(run);
  };

  stored.watch(follow, signal);
  signal.addEventListener('abort', stopAll, { once: true });
  follow(await stored.get());
}
