/** The newest check of each tab, in memory until the browser closes; never on disk. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Stored, stored } from '../stored.ts';
import { type CheckRun, checkRunSchema } from './check-run.ts';

/** The run of a tab; `null` where there is none. */
export function storedRun(tabId: number): Stored<CheckRun | null> {
  return stored<CheckRun | null>('session', keyOf(tabId), z.nullable(checkRunSchema), null);
}

const PREFIX = 'run:';

function keyOf(tabId: number): string {
  return `${PREFIX}${tabId}`;
}

/** The tabs that have one. */
export async function storedRunTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}
