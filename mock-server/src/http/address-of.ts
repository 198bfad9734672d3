import type { Context as HonoContext } from 'hono';
import type { AppEnvironment } from './app-environment.ts';
import { networkOf } from './network-of.ts';

/** Where the request came from: who shares it is limited together. One handed to the app in-process has no connection. */
export function addressOf(c: HonoContext<AppEnvironment>): string {
  return networkOf(c.env?.address ?? 'in-process');
}
