import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSites } from './sites.ts';

const OURS = 'https://ggzy.example/*';
const OTHERS = 'https://shop.example/*';

let registered: readonly string[];
/** What was sent to tabs, by tab. */
let sent: [tabId: number, message: unknown][];
let counts: Map<number, string>;

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  sent = [];
  counts = new Map();
  // `never`: of the browser's overloads, spies know the one with a callback.
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [OURS, OTHERS] } as never);
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockResolvedValue([] as never);
  vi.spyOn(browser.scripting, 'unregisterContentScripts').mockResolvedValue();
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    registered = scripts.flatMap(({ matches = [] }) => matches);
  });
  vi.spyOn(browser.tabs, 'query').mockImplementation(async ({ url }) => {
    const tabs = [
      { id: 1, url: 'https://ggzy.example/bids' },
      { id: 2, url: 'https://shop.example/suppliers' },
    ];
    const patterns = [url ?? []].flat();
    return tabs.filter((tab) => patterns.includes(new URL('/*', tab.url).href)) as never;
  });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (tabId: number, message: unknown) => {
    sent.push([tabId, message]);
  });
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ tabId, text }) => {
    counts.set(tabId!, text ?? '');
  });
});

it('reads every site a person has turned on, where the administrator leaves that to them', async () => {
  await followSites();
  expect(registered).toEqual([OURS, OTHERS]);
  expect(sent).toEqual([]);
});

it('stops where the administrator does not allow it, in pages that are open too, and counts nothing there', async () => {
  await browser.storage.managed.set({ sites: ['ggzy.example'] });
  await followSites();
  expect(registered).toEqual([OURS]);
  expect(sent).toEqual([[2, { to: 'page', name: 'page/follow', body: { isOn: false } }]]);
  expect([...counts]).toEqual([[2, '']]);
});
