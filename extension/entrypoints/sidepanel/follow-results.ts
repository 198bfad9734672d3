import { watch } from '@credit-check/api-client/watch/watch';
import type { SessionResult } from '../../sessions/check-session.ts';

export interface ResultsFollower {
  /** Follows these results, by code, and no other. */
  readonly follow: (results: ReadonlyMap<string, SessionResult>) => void;
}

/**
 * Calls back when something in the results ends or turns stale; read them from the store again then. What was due when they
 * came is not told: the store gives nothing past its end.
 */
export function createResultsFollower(onDue: () => void): ResultsFollower {
  const followed = new Map<string, { readonly result: SessionResult; readonly stop: () => void }>();
  let isAdding = false;
  let isDue = false;
  const tell = () => {
    if (isAdding || isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      onDue();
    });
  };
  return {
    follow(results) {
      for (const [code, { result, stop }] of followed) {
        if (results.get(code) === result) continue;
        stop();
        followed.delete(code);
      }
      isAdding = true;
      for (const [code, result] of results) {
        if (result.state !== 'answered' || followed.has(code)) continue;
        followed.set(code, { result, stop: watch(result.answer, tell, { clockOffsetMs: result.clockOffsetMs }) });
      }
      isAdding = false;
    },
  };
}
