import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';
import type { AppEnvironment } from './app-environment.ts';

/** Where the request came from. One handed to the app in-process has no connection. */
export function addressOf(c: HonoContext<AppEnvironment>): string {
  return c.env?.incoming === undefined ? 'in-process' : (getConnInfo(c).remote.address ?? 'unknown');
}
