/** What a person does with the extension, step by step, in either browser. */
import type { Page } from 'puppeteer-core';
import type { BrowserWithExtension } from './browser-with-extension.ts';
import type { ChromiumWithExtension } from './chromium-with-extension.ts';

/** On the options page: where the platform is, and the language of the screens. */
export async function setUp(
  { openExtensionPage }: BrowserWithExtension,
  platformUrl: string,
  language = 'zh-CN',
): Promise<void> {
  const options = await openExtensionPage('options.html');
  await options.locator('#platform').fill(platformUrl);
  await options.locator('button[type=submit]').click();
  await options.select('#language', language);
  await options.waitForFunction((lang) => document.documentElement.lang === lang, {}, language);
  await options.close();
}

/**
 * What comes of a press that may take its own page away: the popup goes with the focus, a window closes itself. That may be
 * before the press is acknowledged, and the driver would then press what is gone until its patience ends.
 */
export function pressFor<T>(outcome: Promise<T>, press: Promise<unknown>): Promise<T> {
  return Promise.race([outcome, press.then(() => outcome)]);
}

/** In the window that asks who one is, once it is there: one click, and it closes. */
export async function signInAs({ waitForPage }: BrowserWithExtension, user: string): Promise<void> {
  const signInPage = await waitForPage((url) => url.includes('/sign-in/'));
  const closed = new Promise((resolve) => signInPage.once('close', resolve));
  await pressFor(closed, signInPage.locator(`button[value="${user}"]`).click());
}

/** From Chromium's popup. Gives the one that is there then: the window may have taken the one of before with it. */
export async function signInByPopup(chromium: ChromiumWithExtension, popup: Page): Promise<Page> {
  await pressFor(signInAs(chromium, 'officer@agency'), pressPrimary(popup));
  return chromium.signedInPopup();
}

export interface ListedRow {
  readonly code: string;
  readonly name: string;
  readonly isSelected: boolean;
  /** The words on the badge; empty before a check. */
  readonly badge: string;
  readonly warnings: readonly string[];
}

/** The popup's list as it stands. */
export function readRows(popup: Page): Promise<ListedRow[]> {
  return popup.$$eval('.row', (rows) =>
    rows.map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent ?? '';
      const hosts = [...row.querySelectorAll('div')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
      return {
        code: row.getAttribute('data-code') ?? '',
        name: text('.name'),
        isSelected: row.querySelector('input')?.checked === true,
        badge: hosts[0]?.querySelector('.badge')?.textContent?.trim() ?? '',
        warnings: [...row.querySelectorAll('.warning')].map((warning) => warning.textContent ?? ''),
      };
    }),
  );
}

/** Waits until the popup lists `count` organisations. */
export async function waitForRows(popup: Page, count: number): Promise<void> {
  await popup.waitForFunction((n) => document.querySelectorAll('.row').length === n, {}, count);
}

/** Presses the button that goes on, once it stands still: sign in, or check. */
export async function pressPrimary(popup: Page): Promise<void> {
  await popup.locator('.actions .primary:not(:disabled)').click();
}

/** Waits until a check is over: no progress bar, and a result on every row that was asked about. */
export async function waitForResults(popup: Page): Promise<void> {
  await popup.waitForSelector('.summary');
  await popup.waitForFunction(() => document.querySelector('progress') === null, { timeout: 30_000 });
}

/** What a page says as assistive technology hears it, closed shadow roots too: names by role. */
async function readSpoken(page: Page): Promise<{ role: string; name: string }[]> {
  const root = await page.accessibility.snapshot();
  const spoken: { role: string; name: string }[] = [];
  const visit = (node: NonNullable<typeof root>) => {
    spoken.push({ role: node.role, name: node.name ?? '' });
    for (const child of node.children ?? []) visit(child);
  };
  if (root !== null) visit(root);
  return spoken;
}

/** Names of the buttons on a page: the badges drawn there, and the page's own. */
export async function readButtons(page: Page): Promise<string[]> {
  return (await readSpoken(page)).filter(({ role }) => role === 'button').map(({ name }) => name);
}

/** Whether a page says a text anywhere. */
export async function says(page: Page, text: string): Promise<boolean> {
  return (await readSpoken(page)).some(({ name }) => name.includes(text));
}
