/** On the page: one key hides every result, and a site that is turned on is read as it changes. */
import { expect } from '@playwright/test';
import type { ChromiumWithExtension } from '../support/chromium-with-extension.ts';
import { pressPrimary, readButtons, signInByPopup, waitForResults, waitForRows } from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';

/** The part of the extension API that is spoken to; `dispatch` is what the browser itself calls. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

const BIDDERS = 40;
const ADVERSE = '91990000MAT000026X';

test.beforeEach(async ({ stand, chromium }) => {
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  const popup = await signInByPopup(chromium, await chromium.openPopup());
  await waitForRows(popup, BIDDERS);
  await pressPrimary(popup);
  await waitForResults(popup);
  await chromium.page.bringToFront();
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS);
});

/** Shortcuts of extensions are out of a driver's reach: the key is told to the extension as the browser tells it. */
async function pressShortcut({ browser }: ChromiumWithExtension, sitesUrl: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker())!.evaluate(async (sites) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(sites));
    chrome.commands.onCommand.dispatch('toggle-badges', tab);
  }, sitesUrl);
}

test('one key takes all results out of sight and brings them back; the page is laid out as without them', async ({
  stand,
  chromium,
}) => {
  const height = () => chromium.page.$eval('table', (table) => table.getBoundingClientRect().height);
  const withResults = await height();
  await pressShortcut(chromium, stand.sitesUrl);
  await expect.poll(() => readButtons(chromium.page)).toEqual([]);
  const without = await height();
  await chromium.page.$$eval('td > span', (hosts) => {
    for (const host of hosts) host.remove();
  });
  expect(await height()).toBe(without);
  expect(withResults).toBeGreaterThanOrEqual(without);
});

test('a site that is turned on is read on: a row that comes later has its result, and the icon counts', async ({
  stand,
  chromium,
}) => {
  const extension = await chromium.openExtensionPage('options.html');
  expect(await extension.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  const tabId = await extension.evaluate(
    async (sites) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(sites))!.id,
    stand.sitesUrl,
  );
  const addRow = () =>
    chromium.page.$eval(
      'tbody',
      (body, code) => {
        const row = body.insertRow();
        row.insertCell().textContent = '沙盒示例远桥建设工程有限公司';
        row.insertCell().textContent = code;
      },
      ADVERSE,
    );
  const iconText = () => extension.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  // As many as were checked, and as many still when the page shows more.
  await expect.poll(iconText).toBe(String(BIDDERS));
  const asked = stand.requests.length;
  await addRow();
  // The switch itself asks the browser, which no driver can answer; what follows upon a yes is sent as the popup sends it.
  await extension.evaluate(
    (id) => chrome.tabs.sendMessage(id, { to: 'page', name: 'page/follow', body: { isOn: true } }),
    tabId,
  );
  await chromium.page.bringToFront();
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS);
  await addRow();
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS + 1);
  // A field is met with the next row; what a script writes into it then, nothing in the tree says.
  await chromium.page.evaluate(() => {
    document.body.appendChild(document.createElement('p')).append(document.createElement('input'));
  });
  await addRow();
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS + 2);
  const write = (value: string) =>
    chromium.page.$eval(
      'input',
      (field, written) => {
        field.value = written;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      value,
    );
  await write(ADVERSE);
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS + 3);
  // Written to once more, it has its result once; by the second row what came with the first has been read.
  await write(`${ADVERSE} `);
  await addRow();
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS + 4);
  await addRow();
  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS + 5);
  expect(await iconText()).toBe(String(BIDDERS));
  expect(stand.requests.length).toBe(asked);
});
