/** What an administrator sets by a real policy of the browser reaches every open screen, and leaves it again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../support/browsers.ts';
import { type ChromiumPolicies, openPolicies, whyNoPolicies } from '../support/chromium-policies.ts';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium-with-extension.ts';
import { type DemoStand, startDemoStand } from '../support/demo-stand.ts';
import { setUp, waitForRows } from '../support/extension-steps.ts';

const BIDDERS = 40;
/** Chromium lets a policy file settle before it reads it. */
const SETTLED = { timeout: 20_000 };

let folder: string;
let stand: DemoStand;
let policies: ChromiumPolicies;
let chromium: ChromiumWithExtension;

test.beforeEach(async () => {
  const reason = whyNoPolicies();
  test.skip(reason !== undefined, reason);
  folder = await mkdtemp(join(tmpdir(), 'policies-'));
  policies = await openPolicies(folder, requireBrowser('chromium'));
  stand = await startDemoStand();
  chromium = await launchChromium({ executable: policies.executable });
});

test.afterEach(async () => {
  await chromium?.close();
  await stand?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
const purposesIn = (page: Page) =>
  page.$$eval('#purpose option:not(:disabled)', (all) => all.map((one) => (one as HTMLOptionElement).value));

test('platform, purposes, languages and sites: in popup, panel and options at once, and the person’s own come back', async () => {
  test.setTimeout(120_000);
  const options = await chromium.openExtensionPage('options.html');
  await setUp(options, stand.platformUrl, 'en');
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  const panel = await chromium.openExtensionPage('sidepanel.html');
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
  await options.waitForSelector('.fixed', SETTLED);
  await options.waitForSelector('#platform[readonly]');
  expect(await options.$eval('#platform', (field) => (field as HTMLInputElement).value)).toBe('https://credit.example');
  for (const page of [options, popup, panel]) {
    await page.waitForSelector('html[lang="zh-TW"] main > *', SETTLED);
    expect(await languageOf(page)).toBe('zh-TW');
  }
  await waitForRows(popup, BIDDERS);
  expect(await purposesIn(popup)).toEqual(['contract-award', 'hiring']);
  expect(await popup.$('.site')).toBeNull();
  expect(await purposesIn(panel)).toEqual(['contract-award']);

  await policies.set({ purposes: [] });
  await popup.waitForSelector('html[lang="en"] main > *', SETTLED);
  await popup.waitForSelector('::-p-text(does not permit this purpose)');
  await popup.waitForSelector('.site');
  await panel.waitForSelector('html[lang="en"] main > *', SETTLED);
  expect(await purposesIn(panel)).toEqual([]);
  expect(await options.$eval('#platform', (field) => (field as HTMLInputElement).value)).toBe(stand.platformUrl);

  await policies.clear();
  await expect.poll(() => options.$('.fixed'), SETTLED).toBeNull();
  await expect.poll(() => purposesIn(popup), SETTLED).toEqual(before.popup);
  await expect.poll(() => purposesIn(panel), SETTLED).toEqual(before.panel);
  expect(stand.requests).toEqual([]);
});
