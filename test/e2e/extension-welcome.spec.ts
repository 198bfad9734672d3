/** The first minutes: the page that opens after the installation, and settings the administrator has fixed. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium-with-extension.ts';
import { findViolations } from '../support/find-violations.ts';

/** The part of the extension API its pages are spoken to by; `dispatch` is what the browser itself calls. */
declare const chrome: {
  action: { getTitle(details: object): Promise<string> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  storage: {
    local: { set(items: object): Promise<void> };
    managed: { get: () => Promise<object> };
    onChanged: { dispatch(changes: object, area: string): void };
  };
};

let chromium: ChromiumWithExtension;

test.afterEach(() => chromium?.close());

const textsOf = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent));

for (const { language, dark, first } of [
  { language: 'zh-CN', dark: false, first: '填写平台地址' },
  { language: 'zh-TW', dark: false, first: '填寫平台位址' },
  { language: 'en', dark: true, first: 'Say where the platform is' },
]) {
  test(`says in three steps how a check goes (${language}), by itself and without a request`, async () => {
    chromium = await launchChromium({ dark, keepsWelcome: true });
    const page = await chromium.waitForPage((url) => url.endsWith('/welcome.html'));
    await page.waitForSelector('ol h2');
    await page.evaluate(
      (chosen) => chrome.storage.local.set({ settings: { platform: 'https://credit.example', language: chosen } }),
      language,
    );
    await page.waitForSelector(`html[lang="${language}"]`);
    expect(await textsOf(page, 'ol h2')).toEqual([first, expect.any(String), expect.any(String)]);

    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.reload({ waitUntil: 'networkidle0' });
    expect(requested.length).toBeGreaterThan(1);
    expect(requested.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);

    expect(await findViolations(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.keyboard.press('Enter');
    await chromium.waitForPage((url) => url.endsWith('/options.html'));
  });
}

test('its icon is named in the browser’s language, and keys open it and hide the results', async () => {
  chromium = await launchChromium({ language: 'en' });
  const options = await chromium.openExtensionPage('options.html');
  expect(await options.evaluate(() => chrome.action.getTitle({}))).toBe(
    'Credit check: check the organisations on this page',
  );
  const keys = await options.evaluate(() => chrome.commands.getAll());
  expect(Object.fromEntries(keys.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
    _execute_action: 'Alt+Shift+K',
    'toggle-badges': 'Alt+Shift+H',
  });
});

test('shows what the administrator fixes the moment they fix it, and lets nobody change it', async () => {
  chromium = await launchChromium();
  const options = await chromium.openExtensionPage('options.html');
  await options.waitForSelector('#platform');
  expect(await options.$('.fixed')).toBeNull();

  await options.evaluate(() => {
    chrome.storage.managed.get = async () => ({
      platform: 'https://credit.example',
      purposes: ['bid-qualification', 'contract-award'],
      languages: ['zh-CN'],
      sites: 'ggzy.example',
    });
    chrome.storage.onChanged.dispatch({ platform: {} }, 'managed');
  });
  await options.waitForSelector('.fixed');
  const field = await options.$eval('#platform', (input) => ({
    value: (input as HTMLInputElement).value,
    readOnly: (input as HTMLInputElement).readOnly,
  }));
  expect(field).toEqual({ value: 'https://credit.example', readOnly: true });
  expect(await options.$('button[type=submit]')).toBeNull();
  expect(await options.$eval('#language', (select) => (select as HTMLSelectElement).disabled)).toBe(true);
  expect(await textsOf(options, '.fixed dd')).toEqual([
    'https://credit.example',
    '投标资格审查',
    '合同授予',
    '简体中文',
    '无',
  ]);
  expect((await textsOf(options, '.fixed .notice'))[0]).toContain('sites');
  expect(await findViolations(options)).toEqual([]);
  await options.setViewport({ width: 320, height: 1000 });
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
