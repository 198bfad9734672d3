import type { Context as HonoContext } from 'hono';
import type { AppEnvironment } from './app-environment.ts';

/** Where the request came from. One handed to the app in-process has no connection. */
export function addressOf(c: HonoContext<AppEnvironment>): string {
  return c.env?.address ?? 'in-process';
}
