import { watch } from '@credit-check/api-client/watch/watch';
import type { SessionResult } from '../../sessions/check-session.ts';

/**
 * Calls back when something in these results ends or turns stale; read them from the store again then. What was due when
 * they were read is not told: the store gives nothing past its end. Returns what ends it.
 */
export function followResults(results: Iterable<SessionResult>, onDue: () => void): () => void {
  let isFollowing = false;
  let isDue = false;
  const tell = () => {
    if (!isFollowing || isDue) return;
    isDue = true;
    queueMicrotask(() => isFollowing && onDue());
  };
  const stops = [...results].flatMap((result) =>
    result.state === 'answered' ? [watch(result.answer, tell, { clockOffsetMs: result.clockOffsetMs })] : [],
  );
  isFollowing = true;
  return () => {
    isFollowing = false;
    for (const stop of stops) stop();
  };
}
