/** When a session is over. All sessions of a page share one timer; a page without sessions has none. */

import { createScheduler, type Scheduler } from '@credit-check/api-client/watch/scheduler';
import { pageClock } from '../page-clock.ts';
import type { SessionClaims } from './session-claims.ts';

const endings = new Map<string, number>();
let scheduler: Scheduler | undefined;

/**
 * Calls `tell` once the session is over, at once where it is already. Returns what ends it. Its lifetime counts from when
 * the page first saw it: a browser's clock may be hours off, and a session minted for a page is minutes old at most.
 */
export function onSessionEnd({ jti, iat, exp }: SessionClaims, tell: () => void): () => void {
  scheduler ??= createScheduler(pageClock);
  const { monotonicNow } = pageClock;
  const endsAt = endings.get(jti) ?? monotonicNow() + (exp - iat) * 1000;
  endings.set(jti, endsAt);
  return scheduler.add(() => {
    const leftMs = endsAt - monotonicNow();
    if (leftMs > 0) return leftMs;
    tell();
    return undefined;
  });
}

/** Whether the page knows that the session is over. */
export function isOver({ jti }: SessionClaims): boolean {
  return (endings.get(jti) ?? Number.POSITIVE_INFINITY) <= pageClock.monotonicNow();
}
