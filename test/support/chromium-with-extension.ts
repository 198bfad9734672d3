/** Real Chromium with the built extension, driven as a person drives it: by its icon, its popup, the sign-in window. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_EXTENSION_ID } from '@credit-check/domain/contract/clients';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArguments, requireBrowser } from './browsers.ts';

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface ChromiumWithExtension {
  readonly browser: Browser;
  /** A tab of the person's. */
  readonly page: Page;
  /** Presses the icon while `page` is in front; this is what grants `activeTab`. */
  openPopup(): Promise<Page>;
  /** The popup that is back after a sign-in; opened by hand where it is not. */
  signedInPopup(): Promise<Page>;
  /** Any page whose address fits, windows of the browser's own included. */
  waitForPage(fits: (url: string) => boolean): Promise<Page>;
  /** A page of the extension in a tab, such as `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** BCP 47; Chromium shows the extension in it. */
  readonly language?: string;
  readonly dark?: boolean;
}

export async function launchChromium({
  language = 'zh-CN',
  dark = false,
}: LaunchOptions = {}): Promise<ChromiumWithExtension> {
  if (!existsSync(built)) throw new Error(`${built} is missing: npm run build -w extension`);
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    // Chromium lets an extension's action be triggered over the pipe only.
    pipe: true,
    enableExtensions: [built],
    args: [...chromiumArguments, `--lang=${language}`, ...(dark ? ['--force-dark-mode'] : [])],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    defaultViewport: { width: 1280, height: 900 },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const extension = (await browser.extensions()).get(CHROMIUM_EXTENSION_ID);
  if (extension === undefined) throw new Error('Chromium did not load the extension');
  const popupUrl = `chrome-extension://${CHROMIUM_EXTENSION_ID}/popup.html`;

  const openPopup = async () => {
    await page.bringToFront();
    const opened = browser.waitForTarget((target) => target.url() === popupUrl);
    await page.triggerExtensionAction(extension);
    return (await opened).asPage();
  };

  return {
    browser,
    page,
    openPopup,
    async signedInPopup() {
      const open = browser.targets().find((target) => target.url() === popupUrl);
      const popup = await (open === undefined ? openPopup() : open.asPage());
      await popup.waitForSelector('.user');
      return popup;
    },
    async waitForPage(fits) {
      return (await browser.waitForTarget((target) => fits(target.url()))).asPage();
    },
    async openExtensionPage(path) {
      const tab = await browser.newPage();
      await tab.goto(`chrome-extension://${CHROMIUM_EXTENSION_ID}/${path}`);
      return tab;
    },
    close: () => browser.close(),
  };
}
