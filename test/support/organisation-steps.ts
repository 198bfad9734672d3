/** What a person does who works for two organisations of the sandbox, in either browser. */
import type { Page } from 'puppeteer-core';
import type { BrowserWithExtension } from './browser-with-extension.ts';
import { signInAs } from './extension-steps.ts';
import { press, unfold } from './panel-steps.ts';
import { readLog } from './platform-calls.ts';

export const AGENCY = '沙盒招标代理机构';
export const EMPLOYER = '沙盒用人单位';

/** As the employer's clerk, beside whoever is signed in on the page. */
export async function signInForAnother(browser: BrowserWithExtension, page: Page): Promise<void> {
  await unfold(page, '名义查询');
  await press(page, '登录其他单位');
  await signInAs(browser, 'clerk@employer');
}

/** Waits until the page says that it asks in this organisation's name. */
export async function waitForActing(page: Page, organization: string): Promise<void> {
  await page.waitForSelector(`xpath///*[@class="user" and contains(., "以${organization}名义查询")]`);
}

/** What of the log a user's organisation has asked, newest first: who, about whom. */
export async function readAsked(platformUrl: string, user: string): Promise<string[]> {
  return (await readLog(platformUrl, user)).map(({ operator, subject }) => `${operator} ${subject?.id}`);
}
