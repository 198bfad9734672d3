/** The popup's bubble in a browser that shows everything at twice its size: it has half the pixels to give. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { signInByPopup, waitForRows } from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';
import { findViolations } from '../support/find-violations.ts';

const BIDDERS = 40;
/** As Chromium keeps it: so many steps of a fifth. */
const TWICE = Math.log(2) / Math.log(1.2);

test.use({
  launch: async ({ folder }, use) => {
    const profile = join(folder, 'browser');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    const preferences = { partition: { default_zoom_level: { x: TWICE } } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    await use({ profile });
  },
});

const look = (popup: Page) =>
  popup.evaluate(() => ({
    zoom: devicePixelRatio,
    scrollsSideways: document.documentElement.scrollWidth > innerWidth,
  }));

test('at 200 % the popup is read without scrolling sideways, signed out and in', async ({ stand, chromium }) => {
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  const opened = await chromium.openPopup();
  await waitForRows(opened, BIDDERS);
  await expect.poll(() => look(opened)).toEqual({ zoom: 2, scrollsSideways: false });
  const popup = await signInByPopup(chromium, opened);
  await waitForRows(popup, BIDDERS);
  await expect.poll(() => look(popup)).toEqual({ zoom: 2, scrollsSideways: false });
  expect(await findViolations(popup)).toEqual([]);
});
