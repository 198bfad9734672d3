/** Sites whose pages are read without a click on each: turned on one by one, each with the browser's own question. */
import { browser } from 'wxt/browser';
import { storedRun } from '../checks/stored-runs.ts';
import { allowsHost, managed } from '../managed.ts';
import { toPage } from '../messages.ts';
import { sendToTab } from '../messaging.ts';
import { showFoundCount } from './icon-count.ts';

/** The browser's permission is the list, within what the administrator allows: taken back there, a site is off. */
export async function followSites(): Promise<void> {
  const [{ origins = [] }, fixed] = await Promise.all([browser.permissions.getAll(), managed.get()]);
  const { allowed: sites = [], refused = [] } = Object.groupBy(origins, (origin) => {
    const host = /^https?:\/\/([^*/]+)\/\*$/.exec(origin)?.[1];
    return host !== undefined && allowsHost(fixed, host) ? 'allowed' : 'refused';
  });
  const registered = await browser.scripting.getRegisteredContentScripts();
  await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  await stopIn(refused);
  if (sites.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: 'sites', matches: sites, js: ['page.js', 'follow.js'], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** What is open there already is not read on either, and the icon counts nothing that was read. */
async function stopIn(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...sites] });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url === undefined) return;
      await sendToTab(id, toPage, 'page/follow', { isOn: false }).catch(() => {});
      await showFoundCount(id, url, 0, await storedRun(id).get());
    }),
  );
}
