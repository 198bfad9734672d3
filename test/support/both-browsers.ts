/** Real Chromium and real Firefox behind one interface: what a page must bear is told of both. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, chromiumArguments, requireBrowser } from './browsers.ts';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

export function launchBrowser(name: BrowserName): Promise<Browser> {
  return puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath: requireBrowser(name),
    args: name === 'chromium' ? chromiumArguments : [],
    defaultViewport: { width: 1000, height: 800 },
  });
}
