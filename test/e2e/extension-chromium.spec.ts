/** The main job in real Chromium: forty bidders, one click, every query in the log. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { DemoStand } from '../support/demo-stand.ts';
import {
  pressPrimary,
  readButtons,
  readRows,
  says,
  signInByPopup,
  waitForResults,
  waitForRows,
} from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';
import { callPlatform, readLog } from '../support/platform-calls.ts';

/** One row more than the page of `npm start`: the platform does not answer about it. */
const BIDDERS = 41;
const UNAVAILABLE = '91990000MAT000173F';
const ADVERSE = '91990000MAT000026X';

test.use({ demo: { moreBidders: [{ id: UNAVAILABLE, name: '沙盒示例雾岭建设有限公司' }] } });
test.beforeEach(({ stand, chromium }) => chromium.page.goto(`${stand.sitesUrl}/bidders`));

const badgeOf = async (popup: Page, wanted: string) =>
  (await readRows(popup)).find(({ code }) => code === wanted)?.badge;
const asked = (stand: DemoStand) => stand.requests.filter((request) => request.includes('/v1/'));

test('recognises the bidders without a word to the platform (X4), then asks once and shows what came of it', async ({
  stand,
  chromium,
}) => {
  const popup = await chromium.openPopup();
  await waitForRows(popup, BIDDERS);
  await popup.waitForSelector('.actions .primary');
  expect(stand.requests).toEqual([]);
  expect(await popup.$eval('#reference', (field) => (field as HTMLInputElement).value)).toBe('GXZC2026-G3-0001');

  const signedIn = await signInByPopup(chromium, popup);
  await waitForRows(signedIn, BIDDERS);
  expect(asked(stand)).toEqual([]);

  await pressPrimary(signedIn);
  await waitForResults(signedIn);
  const rows = await readRows(signedIn);
  expect(rows).toHaveLength(BIDDERS);
  const badgeOf = (code: string) => rows.find((row) => row.code === code)?.badge;
  expect(badgeOf('91990000MAT0000183')).toBe('查询期内无相关失信信息');
  expect(badgeOf(ADVERSE)).toBe('有失信信息 2 条');
  expect(badgeOf('91990000MAT000034Q')).toBe('严重失信主体 · 1 个名单');
  expect(badgeOf('91990000MAT000042K')).toContain('异议处理中');
  expect(badgeOf('91990000MAT099994Q')).toBe('平台无此主体');
  expect(badgeOf(UNAVAILABLE)).toBe('暂时无法查询');

  await expect.poll(() => readButtons(chromium.page)).toHaveLength(BIDDERS);
  const drawn = await readButtons(chromium.page);
  expect(drawn.filter((name) => name === '有失信信息 2 条')).toHaveLength(
    rows.filter(({ badge }) => badge === '有失信信息 2 条').length,
  );

  const log = await readLog(stand.platformUrl, 'officer@agency');
  expect(log).toHaveLength(40);
  const answered = rows.filter(({ badge }) => badge !== '暂时无法查询');
  expect(new Set(log.map(({ subject }) => subject?.id))).toEqual(new Set(answered.map(({ code }) => code)));
  for (const entry of log) {
    expect(entry).toMatchObject({
      operator: 'officer@agency',
      organization: { id: 'agency' },
      basis: 'public',
      purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
      outcome: 'answered',
    });
  }
});

test('opens the card on a badge of the page, and takes everything off again', async ({ chromium }) => {
  const popup = await signInByPopup(chromium, await chromium.openPopup());
  await waitForRows(popup, BIDDERS);
  await pressPrimary(popup);
  await waitForResults(popup);
  const before = await chromium.page.$eval('table', (table) => table.textContent);
  await chromium.page.bringToFront();
  const row = await chromium.page.waitForSelector(`xpath///td[contains(., "${ADVERSE}")]/span`);
  await row!.scrollIntoView();
  await row!.hover();
  await expect.poll(() => says(chromium.page, '公示至')).toBe(true);
  await chromium.page.keyboard.press('Escape');
  await expect.poll(() => says(chromium.page, '公示至')).toBe(false);

  const again = await chromium.openPopup();
  await waitForRows(again, BIDDERS);
  await expect.poll(() => badgeOf(again, ADVERSE)).toBe('有失信信息 2 条');
  await again.locator('::-p-text(清除结果)').click();
  await expect.poll(() => readButtons(chromium.page)).toEqual([]);
  expect(await chromium.page.$$('td > span')).toHaveLength(0);
  expect(await chromium.page.$eval('table', (table) => table.textContent)).toBe(before);
});

test('what is decided on the platform is seen in the popup and on the page, without a reload and without a question', async ({
  stand,
  chromium,
}) => {
  const popup = await signInByPopup(chromium, await chromium.openPopup());
  await waitForRows(popup, BIDDERS);
  await pressPrimary(popup);
  await waitForResults(popup);
  await expect.poll(() => badgeOf(popup, ADVERSE)).toBe('有失信信息 2 条');
  await expect.poll(() => stand.requests).toContain('POST /v1/changes');
  const logged = (await readLog(stand.platformUrl, 'officer@agency')).length;
  const revocation = { reason: '示例撤销' };
  await callPlatform(stand.platformUrl, 'sk_sandbox_provider', '/v1/records/rec_sandbox_adverse_1/revoke', revocation);
  await expect.poll(() => badgeOf(popup, ADVERSE), { timeout: 1000, intervals: [50] }).toContain('结果已过时');
  await expect.poll(() => chromium.page.$$(`xpath///td[contains(., "${ADVERSE}")]/span`)).toEqual([]);
  expect((await readLog(stand.platformUrl, 'officer@agency')).length).toBe(logged);
});

test('asks again about failed rows only, and never shows a failure as an answer', async ({ stand, chromium }) => {
  const popup = await signInByPopup(chromium, await chromium.openPopup());
  await waitForRows(popup, BIDDERS);
  stand.setReachable(false);
  await pressPrimary(popup);
  await waitForResults(popup);
  for (const { badge } of await readRows(popup)) expect(badge).toBe('暂时无法查询');
  expect(await popup.$eval('.notice', (notice) => notice.textContent)).toContain(stand.platformUrl);

  stand.setReachable(true);
  await popup.locator('::-p-text(重试未查到的 41 家)').click();
  await popup.waitForSelector('::-p-text(重试未查到的 1 家)');
  const logged = (await readLog(stand.platformUrl, 'officer@agency')).length;
  const before = asked(stand).length;
  await popup.locator('::-p-text(重试未查到的 1 家)').click();
  await expect.poll(() => asked(stand).length).toBeGreaterThan(before);
  await waitForResults(popup);
  expect((await readLog(stand.platformUrl, 'officer@agency')).length).toBe(logged);
});
