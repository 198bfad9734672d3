/**
 * Real Firefox with the built extension. Its panels are out of a driver's reach, so the icon is pressed through the
 * browser's own interface, which grants `activeTab` as a hand would, and the popup is then looked at in the window form it
 * has for such cases (`popup.html?tab=…`).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserWithExtension } from './browser-with-extension.ts';
import { requireBrowser } from './browsers.ts';

const built = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

export interface FirefoxOptions {
  /** The person's home folder, in place of one's own: Firefox looks there for what an administrator sets. */
  readonly home?: string;
}

export async function launchFirefox({ home }: FirefoxOptions = {}): Promise<BrowserWithExtension> {
  if (!existsSync(built)) throw new Error(`${built} is missing: npm run build -w extension`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
  });
  const id = await browser.installExtension(built);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const evaluate = await chromeEvaluator(browser);
  const host = await evaluate<string>(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`);

  const openExtensionPage = async (path: string) => {
    const tab = await browser.newPage();
    // Firefox tells a driver nothing of an extension's page that loads: its own window is asked for it, and told of it.
    await evaluate(`new Promise((resolve) => {
      const { STATE_STOP, STATE_IS_WINDOW } = Ci.nsIWebProgressListener;
      const url = Services.io.newURI('moz-extension://${host}/${path}');
      const listener = {
        onStateChange({ currentURI }, { isTopLevel }, _, state) {
          if (!currentURI.equals(url) || !isTopLevel || !(state & STATE_STOP) || !(state & STATE_IS_WINDOW)) return;
          gBrowser.removeTabsProgressListener(listener);
          resolve();
        },
      };
      gBrowser.addTabsProgressListener(listener);
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedBrowser.loadURI(url, { triggeringPrincipal });
    })`);
    await tab.waitForSelector('main > *');
    return tab;
  };

  return {
    browser,
    page,
    openExtensionPage,
    async openPopup() {
      await page.bringToFront();
      const tabId = await evaluate<number>(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
        await browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension).triggerAction(window);
        return tabTracker.getId(gBrowser.selectedTab);
      })()`);
      const popup = await openExtensionPage(`popup.html?tab=${tabId}`);
      await popup.setViewport({ width: 560, height: 700 });
      return popup;
    },
    async waitForPage(fits) {
      return (await browser.waitForTarget((target) => fits(target.url()))).asPage();
    },
    close: () => browser.close(),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** The part of a BiDi connection that puppeteer does not wrap. */
interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

/** Evaluates expressions in the browser's own window. */
async function chromeEvaluator(browser: Browser): Promise<<T>(expression: string) => Promise<T>> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')?.context;
  return async (expression) => {
    const params = { expression, target: { context }, awaitPromise: true };
    const { result } = await connection.send('script.evaluate', params);
    const {
      type,
      result: value,
      exceptionDetails,
    } = result as {
      type: string;
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'the browser refused to evaluate');
    return value?.value as never;
  };
}
