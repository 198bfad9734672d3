/** What an administrator sets by a real policy of the browser reaches every open screen, and leaves it again. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../support/browsers.ts';
import { type ChromiumPolicies, openPolicies, whyNoPolicies } from '../support/chromium-policies.ts';
import { setUp, waitForRows } from '../support/extension-steps.ts';
import { test as base } from '../support/extension-test.ts';
import { openPanel } from '../support/panel-steps.ts';

const BIDDERS = 40;
const test = base.extend<{ policies: ChromiumPolicies }>({
  policies: async ({ folder }, use) => use(await openPolicies(folder, requireBrowser('chromium'))),
  launch: ({ policies: { executable } }, use) => use({ executable }),
});

// Where a browser cannot have policies of its own they would hold for the whole machine.
const reason = whyNoPolicies();
test.skip(reason !== undefined, reason);

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
const purposesIn = (page: Page) =>
  page.$$eval('#purpose option:not(:disabled)', (all) => all.map((one) => (one as HTMLOptionElement).value));

test('platform, purposes, languages and sites: in popup, panel and options at once, and the person’s own come back', async ({
  policies,
  stand,
  freshChromium: chromium,
}) => {
  await setUp(chromium, stand.platformUrl, 'en');
  const options = await chromium.openExtensionPage('options.html');
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  const panel = await openPanel(chromium);
  // The last to be opened, for it closes when another page comes to the front.
  const popup = await chromium.openPopup();
  await waitForRows(popup, BIDDERS);
  expect(await options.$('.fixed')).toBeNull();
  expect(await popup.$('.site')).not.toBeNull();
  const before = { popup: await purposesIn(popup), panel: await purposesIn(panel) };

  await policies.set({
    platform: 'https://credit.example',
    purposes: ['contract-award', 'hiring'],
    languages: ['zh-TW'],
    sites: ['ggzy.example'],
  });
  await options.waitForSelector('.fixed');
  await options.waitForSelector('#platform[readonly]');
  expect(await options.$eval('#platform', (field) => (field as HTMLInputElement).value)).toBe('https://credit.example');
  for (const page of [options, popup, panel]) {
    await page.waitForSelector('html[lang="zh-TW"] main > *');
    expect(await languageOf(page)).toBe('zh-TW');
  }
  await waitForRows(popup, BIDDERS);
  expect(await purposesIn(popup)).toEqual(['contract-award', 'hiring']);
  expect(await popup.$('.site')).toBeNull();
  expect(await purposesIn(panel)).toEqual(['contract-award']);

  await policies.set({ purposes: [] });
  await popup.waitForSelector('html[lang="en"] main > *');
  await popup.waitForSelector('::-p-text(does not permit this purpose)');
  await popup.waitForSelector('.site');
  await panel.waitForSelector('html[lang="en"] main > *');
  expect(await purposesIn(panel)).toEqual([]);
  expect(await options.$eval('#platform', (field) => (field as HTMLInputElement).value)).toBe(stand.platformUrl);

  await policies.clear();
  await expect.poll(() => options.$('.fixed')).toBeNull();
  await expect.poll(() => purposesIn(popup)).toEqual(before.popup);
  await expect.poll(() => purposesIn(panel)).toEqual(before.panel);
  expect(stand.requests).toEqual([]);
});
