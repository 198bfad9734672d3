/** Sites whose pages are read without a click on each: turned on one by one, each with the browser's own question. */
import { browser } from 'wxt/browser';
import { allowsHost, managed } from '../managed.ts';

/** The browser's permission is the list, within what the administrator allows: taken back there, a site is off. */
export async function followSites(): Promise<void> {
  const [{ origins = [] }, fixed] = await Promise.all([browser.permissions.getAll(), managed.get()]);
  const sites = origins.filter((origin) => {
    const host = /^https?:\/\/([^*/]+)\/\*$/.exec(origin)?.[1];
    return host !== undefined && allowsHost(fixed, host);
  });
  const registered = await browser.scripting.getRegisteredContentScripts();
  await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (sites.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: 'sites', matches: sites, js: ['page.js', 'follow.js'], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
