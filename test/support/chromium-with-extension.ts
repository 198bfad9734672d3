/** Real Chromium with the built extension, driven as a person drives it: by its icon, its popup, the sign-in window. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_EXTENSION_ID } from '@credit-check/domain/contract/clients';
import puppeteer, { type Page, type Target } from 'puppeteer-core';
import type { BrowserWithExtension } from './browser-with-extension.ts';
import { chromiumArguments, requireBrowser } from './browsers.ts';

/** The part of the extension API the worker is spoken to by; `dispatch` is what the browser itself calls. */
declare const chrome: {
  tabs: { query(filter: { active: true }): Promise<{ id: number; url: string }[]> };
  omnibox: { onInputEntered: { dispatch(text: string, where: string): void } };
  contextMenus: { onClicked: { dispatch(info: unknown, tab: unknown): void } };
};

export const builtForChromium = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface ChromiumWithExtension extends BrowserWithExtension {
  /** The popup as it is after a sign-in, whose window may have taken it along: opened by hand where it is not back. */
  signedInPopup(): Promise<Page>;
  /** The popup the extension opens by itself. */
  openedPopup(): Promise<Page>;
  /** Closes the popup, as it closes when a person clicks elsewhere. */
  closePopup(): Promise<void>;
  /**
   * Chooses the extension's item in the context menu of a selection. Native menus are out of a driver's reach: the click is
   * told to the extension as the browser tells it.
   */
  pressContextMenu(selectionText: string): Promise<void>;
  /** Types after the extension's keyword in the address bar and presses Enter, as the browser tells it. */
  typeInAddressBar(text: string): Promise<void>;
}

export interface LaunchOptions {
  /** BCP 47; Chromium shows the extension in it. */
  readonly language?: string;
  readonly dark?: boolean;
  /** Folder that outlives the browser, for one that is closed and opened again; a throw-away one where absent. */
  readonly profile?: string;
  /** Folder of the extension, in place of the one that is built here. */
  readonly extension?: string;
  /** In place of the installed browser's own. */
  readonly executable?: string;
  /** Leaves the page open that the extension shows after its installation. */
  readonly keepsWelcome?: boolean;
}

export async function launchChromium({
  language = 'zh-CN',
  dark = false,
  profile,
  extension: folder = builtForChromium,
  executable = requireBrowser('chromium'),
  keepsWelcome = false,
}: LaunchOptions = {}): Promise<ChromiumWithExtension> {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build -w extension`);
  const browser = await puppeteer.launch({
    executablePath: executable,
    // Chromium lets an extension's action be triggered over the pipe only.
    pipe: true,
    enableExtensions: true,
    args: [...chromiumArguments, `--lang=${language}`, ...(dark ? ['--force-dark-mode'] : [])],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    defaultViewport: { width: 1280, height: 900 },
    ...(profile !== undefined && { userDataDir: profile }),
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (id !== CHROMIUM_EXTENSION_ID || extension === undefined) throw new Error('Chromium did not load the extension');
  // It takes the front, where no other page is painted: gone before anything is looked at.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  if (!keepsWelcome) await (await welcome.asPage()).close();
  const popupUrl = `chrome-extension://${CHROMIUM_EXTENSION_ID}/popup.html`;

  /** In its bubble or, where the browser has none to give, in a window of its own. */
  const isPopup = (target: Target) => target.url().startsWith(popupUrl);
  const popupGone = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (browser.targets().some(isPopup)) return;
        browser.off('targetdestroyed', look);
        resolve();
      };
      browser.on('targetdestroyed', look);
      look();
    });
  const openPopup = async () => {
    await page.bringToFront();
    // The browser takes off the one that was open, in its own time.
    await popupGone();
    const opened = browser.waitForTarget(isPopup);
    await page.triggerExtensionAction(extension);
    return (await opened).asPage();
  };

  return {
    browser,
    page,
    openPopup,
    async signedInPopup() {
      for (;;) {
        const open = browser.targets().find(isPopup);
        const popup = await (open === undefined ? openPopup() : open.asPage());
        try {
          await popup.waitForSelector('.user');
          return popup;
        } catch (error) {
          if (!popup.isClosed()) throw error;
        }
      }
    },
    openedPopup: async () => (await browser.waitForTarget(isPopup)).asPage(),
    async closePopup() {
      for (const target of browser.targets().filter(isPopup)) await (await target.asPage()).close();
      await popupGone();
    },
    async waitForPage(fits) {
      return (await browser.waitForTarget((target) => fits(target.url()))).asPage();
    },
    async pressContextMenu(selectionText) {
      await page.bringToFront();
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await worker!.evaluate(async (text) => {
        const [tab] = await chrome.tabs.query({ active: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', selectionText: text }, tab);
      }, selectionText);
    },
    async typeInAddressBar(text) {
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await worker!.evaluate((typed) => chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab'), text);
    },
    async openExtensionPage(path) {
      const tab = await browser.newPage();
      await tab.goto(`chrome-extension://${CHROMIUM_EXTENSION_ID}/${path}`);
      // Loaded is not drawn: a page asks its settings first.
      await tab.waitForSelector('main > *');
      return tab;
    },
    close: () => browser.close(),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
