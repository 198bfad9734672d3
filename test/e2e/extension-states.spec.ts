/** What the extension says when it cannot do its job, and that nothing is lost by it. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { ChromiumWithExtension } from '../support/chromium-with-extension.ts';
import { pressPrimary, readRows, signInByPopup, waitForResults, waitForRows } from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';
import { findViolations } from '../support/find-violations.ts';
import { serveHostilePage } from '../support/hostile-page.ts';
import { readLog } from '../support/platform-calls.ts';

async function signIn(chromium: ChromiumWithExtension, popup: Page): Promise<Page> {
  const signedIn = await signInByPopup(chromium, popup);
  await waitForRows(signedIn, 40);
  return signedIn;
}

const notices = (popup: Page) => popup.$$eval('.notice', (all) => all.map(({ textContent }) => textContent));
const textOf = (page: Page) => page.$eval('main', (main) => main.textContent);

test('a page without codes, and one that is closed to extensions', async ({ stand, chromium }) => {
  const empty = await serveHostilePage('<p>没有代码。</p>');
  await chromium.page.goto(empty.url);
  const popup = await chromium.openPopup();
  await popup.waitForSelector('::-p-text(本页没有识别到统一社会信用代码)');
  await chromium.closePopup();
  empty.close();

  await chromium.page.goto('chrome://version');
  const restricted = await chromium.openPopup();
  await restricted.waitForSelector('::-p-text(浏览器不允许扩展读取此页面)');
  expect(stand.requests).toEqual([]);
});

test('a sign-in the platform no longer knows: said so, signed in again, and only what is missing is asked', async ({
  stand,
  chromium,
}) => {
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  const first = await chromium.openPopup();
  await waitForRows(first, 40);
  const popup = await signIn(chromium, first);
  await stand.restart();
  await pressPrimary(popup);
  await waitForResults(popup);
  await popup.waitForSelector('::-p-text(登录已失效，请重新登录)');
  for (const { badge } of await readRows(popup)) expect(badge).toBe('尚未查询');

  const again = await signIn(chromium, popup);
  await again.locator('::-p-text(重试未查到的 40 家)').click();
  await expect.poll(async () => (await readRows(again)).filter(({ badge }) => badge === '尚未查询')).toEqual([]);
  await waitForResults(again);
  expect(await readLog(stand.platformUrl, 'officer@agency')).toHaveLength(40);
});

test('a platform that cannot be reached, and a person who does not sign in', async ({ stand, chromium }) => {
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  stand.setReachable(false);
  const popup = await chromium.openPopup();
  await pressPrimary(popup);
  await expect.poll(() => notices(popup)).toEqual(['无法连接平台，登录未完成。']);

  stand.setReachable(true);
  await pressPrimary(popup);
  const window = await chromium.waitForPage((url) => url.startsWith(stand.platformUrl));
  await window.close();
  await expect.poll(() => notices(popup)).toEqual(['登录未完成。']);
  expect(stand.requests.filter((request) => request.includes('/v1/'))).toEqual([]);
});

test('options: asks the platform who it is only when told to, and takes no address that may not be', async ({
  stand,
  freshChromium,
}) => {
  const options = await freshChromium.openExtensionPage('options.html');
  const type = (text: string) => options.locator('#platform').fill(text);
  await options.select('#language', 'en');
  await options.waitForFunction(() => document.documentElement.lang === 'en');

  await type('http://credit.example');
  await options.waitForSelector('::-p-text(Except on this computer)');
  expect(await options.$eval('button[type=submit]', (button) => (button as HTMLButtonElement).disabled)).toBe(true);

  await type(stand.platformUrl);
  await options.locator('button[type=submit]').click();
  await options.waitForSelector('::-p-text(Saved)');
  expect(stand.requests).toEqual([]);
  await options.locator('::-p-text(Test connection)').click();
  await options.waitForSelector('::-p-text(Connected)');
  expect(stand.requests).toEqual(['GET /.well-known/credit-platform']);
  expect(await textOf(options)).toContain('沙盒');
});

for (const dark of [false, true]) {
  test.describe(dark ? 'dark' : 'light', () => {
    test.use({ launch: { dark } });
    test('its screens have nothing a person using assistive technology would trip over', async ({
      stand,
      chromium,
    }) => {
      await chromium.page.goto(`${stand.sitesUrl}/bidders`);
      const popup = await chromium.openPopup();
      await waitForRows(popup, 40);
      expect(await findViolations(popup)).toEqual([]);
      const signedIn = await signIn(chromium, popup);
      await pressPrimary(signedIn);
      await waitForResults(signedIn);
      expect(await findViolations(signedIn)).toEqual([]);
      const options = await chromium.openExtensionPage('options.html');
      await options.waitForSelector('#platform');
      expect(await findViolations(options)).toEqual([]);
    });
  });
}
