/** Turns reading on or off for the site of a page; on a person's click, for the browser asks them. */
import { browser } from 'wxt/browser';
import { toPage } from './messages.ts';
import { sendToTab } from './messaging.ts';

/** The pattern of a page's site; undefined where the browser lets no extension in. */
export function siteOf(url: string | undefined): string | undefined {
  const { protocol, hostname } = url === undefined ? { protocol: '', hostname: '' } : new URL(url);
  // Match patterns name no port.
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}

export function isSiteOn(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [site] });
}

/** Gives whether it is on now: the person may say no to the browser. */
export async function switchSite(site: string, tabId: number, isOn: boolean): Promise<boolean> {
  const origins = [site];
  const changed = isOn ? await browser.permissions.request({ origins }) : await browser.permissions.remove({ origins });
  if (changed) await sendToTab(tabId, toPage, 'page/follow', { isOn }).catch(() => {});
  return isOn === changed;
}
