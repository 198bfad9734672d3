/** Real Chromium and real Firefox behind one interface: what a page must bear is told of both. */
import { test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, chromiumArguments, requireBrowser } from './browsers.ts';

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

export function launchBrowser(name: BrowserName): Promise<Browser> {
  return puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath: requireBrowser(name),
    args: name === 'chromium' ? chromiumArguments : [],
    defaultViewport: { width: 1000, height: 800 },
  });
}

/** The same tests in each, with one browser for all of them, which is there once they run. */
export function inBothBrowsers(tests: (browser: () => Browser, name: BrowserName) => void): void {
  for (const name of browserNames) {
    test.describe(name, () => {
      let browser: Browser;
      test.beforeAll(async () => {
        browser = await launchBrowser(name);
      });
      test.afterAll(() => browser.close());
      tests(() => browser, name);
    });
  }
}
