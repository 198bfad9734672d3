/**
 * The number on the icon: how many organisations of the page in front have an answer; before a check, how many codes the
 * page has shown. A count and no verdict: one colour whatever was found (X1).
 */
import { colourTokens } from '@credit-check/domain/look/tokens';
import { browser } from 'wxt/browser';
import { type CheckRun, pageOf } from '../checks/check-run.ts';

/** After a check, and whenever an answer of it ends. A page the tab has left has no number. */
export async function showAnsweredCount(run: CheckRun): Promise<void> {
  const tab = await browser.tabs.get(run.tabId).catch(() => undefined);
  if (!tab?.url || pageOf(tab.url) !== run.page) return;
  await setText(run.tabId, textOf(run.rows.filter(({ result }) => result.state === 'answered').length));
}

/** `run`: the newest of the tab; one of this very page goes before what the page shows. */
export async function showFoundCount(tabId: number, url: string, count: number, run: CheckRun | null): Promise<void> {
  if (run === null || run.page !== pageOf(url)) await setText(tabId, textOf(count));
}

export async function clearCount(tabId: number): Promise<void> {
  await setText(tabId, '');
}

/** Nothing for 0, which would read as "nothing found". */
function textOf(count: number): string {
  return count === 0 ? '' : String(count);
}

async function setText(tabId: number, text: string): Promise<void> {
  // A tab that is gone has no icon.
  await browser.action.setBadgeText({ tabId, text }).catch(() => {});
}

/** Once a start of the background: the colour of everything that is ours, in place of the browser's red. */
export async function drawCountPlain(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: colourTokens.accent[0] });
}
