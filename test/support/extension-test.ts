/** A test of the extension: the stand and the browsers it names are started for it, and closed whatever comes of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { BrowserWithExtension } from './browser-with-extension.ts';
import { type ChromiumWithExtension, type LaunchOptions, launchChromium } from './chromium-with-extension.ts';
import { type DemoOptions, type DemoStand, startDemoStand } from './demo-stand.ts';
import { setUp } from './extension-steps.ts';
import { launchFirefox } from './firefox-with-extension.ts';
import { openPanel } from './panel-steps.ts';

interface Options {
  readonly demo: DemoOptions;
  readonly launch: LaunchOptions;
}

interface Fixtures {
  /** An empty one, the test's own. */
  readonly folder: string;
  readonly stand: DemoStand;
  /** As it is after the installation: told of no platform. */
  readonly freshChromium: ChromiumWithExtension;
  /** Told of the stand's platform, its screens in Chinese. */
  readonly chromium: ChromiumWithExtension;
  /** Likewise. */
  readonly firefox: BrowserWithExtension;
  /** Chromium's. */
  readonly panel: Page;
}

export const test = base.extend<Options & Fixtures>({
  demo: [{}, { option: true }],
  launch: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs, Playwright reads off its pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'extension-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  stand: async ({ demo }, use) => {
    const stand = await startDemoStand(demo);
    await use(stand);
    await stand.close();
  },
  freshChromium: async ({ launch }, use) => {
    await using chromium = await launchChromium(launch);
    await use(chromium);
  },
  chromium: async ({ stand, freshChromium }, use) => {
    await setUp(freshChromium, stand.platformUrl);
    await use(freshChromium);
  },
  firefox: async ({ stand }, use) => {
    await using firefox = await launchFirefox();
    await setUp(firefox, stand.platformUrl);
    await use(firefox);
  },
  panel: async ({ chromium }, use) => use(await openPanel(chromium)),
});
