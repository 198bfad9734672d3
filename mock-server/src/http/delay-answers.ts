import { setTimeout as delay } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';

/** Holds every answer back by as many milliseconds as the sandbox is told; not longer than the client waits. */
export function delayAnswers(latencyMs: () => number): MiddlewareHandler {
  return async (c, next) => {
    const ms = latencyMs();
    if (ms > 0 && !c.req.path.startsWith('/sandbox/')) await delay(ms, undefined, { signal: c.req.raw.signal });
    await next();
  };
}
