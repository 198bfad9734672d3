/** The way into the page of a tab, once the user's click has opened it (`activeTab`). */
import { browser } from 'wxt/browser';
import type { CheckRun } from './checks/check-run.ts';
import type { Words } from './locales/words-of.ts';
import { type Recognised, toPage } from './messages.ts';
import { sendToTab } from './messaging.ts';

/** What the page shows. Rejects where the browser keeps extensions out (its own pages, stores). */
export async function recogniseTab(tabId: number): Promise<Recognised> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/page.js'] });
  return sendToTab(tabId, toPage, 'page/recognise', undefined);
}

/** Draws a check's results. A page that is gone, or was never opened to us, shows nothing. */
export async function showOnPage({ tabId, rows, platform }: CheckRun, { locale }: Words): Promise<void> {
  await sendToTab(tabId, toPage, 'page/show', { rows, platform, locale }).catch(() => {});
}

export async function clearPage(tabId: number): Promise<void> {
  await sendToTab(tabId, toPage, 'page/clear', undefined).catch(() => {});
}

/** All badges of a page out of sight, or back. */
export async function togglePage(tabId: number): Promise<void> {
  await sendToTab(tabId, toPage, 'page/toggle', undefined).catch(() => {});
}
