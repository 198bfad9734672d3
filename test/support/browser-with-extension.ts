import type { Browser, Page } from 'puppeteer-core';

/** A real browser with the built extension: what can be done with it in Chromium and in Firefox alike. */
export interface BrowserWithExtension extends AsyncDisposable {
  readonly browser: Browser;
  /** A tab of the person's. */
  readonly page: Page;
  /** Presses the icon while `page` is in front; this is what grants `activeTab`. */
  openPopup(): Promise<Page>;
  /** Any page whose address fits, windows of the browser's own included. */
  waitForPage(fits: (url: string) => boolean): Promise<Page>;
  /** A page of the extension in a tab, such as `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}
