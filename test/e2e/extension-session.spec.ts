/** An officer's morning in real Chromium: a check session from the bidders' page to the evidence pack. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runVerify } from '@credit-check/api-client/verify-cli/run-verify';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium-with-extension.ts';
import type { DemoStand } from '../support/demo-stand.ts';
import { pressFor, waitForRows } from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';
import { findViolations } from '../support/find-violations.ts';
import {
  addPasted,
  openEvidence,
  openPanel,
  press,
  readPanelRows,
  signInByPanel,
  waitForStates,
} from '../support/panel-steps.ts';
import { callPlatform, readLog } from '../support/platform-calls.ts';

const BIDDERS = 40;
const UNAVAILABLE = '91990000MAT000173F';
const ADVERSE = '91990000MAT000026X';
const CLEAR = '91990000MAT0000183';
const ENDING = '91990000MAT000069B';
const FAILING = '91990000MAT0000262';

const moreBidders = [{ id: UNAVAILABLE, name: '沙盒示例雾岭建设有限公司' }];
test.use({
  demo: ({ folder }, use) => use({ moreBidders, data: join(folder, 'platform') }),
  launch: ({ folder }, use) => use({ profile: join(folder, 'browser') }),
});
test.beforeEach(({ stand, chromium }) => chromium.page.goto(`${stand.sitesUrl}/bidders`));

const asked = (stand: DemoStand) => stand.requests.filter((request) => request.includes('/v1/'));

/** The popup hands the page over; the panel in a tab stands for the one at the side, which no driver can press. */
async function handOver(chromium: ChromiumWithExtension): Promise<Page> {
  const popup = await chromium.openPopup();
  await waitForRows(popup, BIDDERS + 1);
  const opened = chromium.waitForPage((url) => url.endsWith('/sidepanel.html'));
  const panel = await pressFor(opened, press(popup, '在侧边栏核查'));
  await panel.waitForSelector('.organisations .row');
  return panel;
}

test('the popup opens the panel at the side with the page’s bidders and its project, and tells the platform nothing (X4)', async ({
  stand,
  chromium,
}) => {
  const panel = await handOver(chromium);
  expect(await readPanelRows(panel)).toHaveLength(BIDDERS + 1);
  const value = (id: string) => panel.$eval(id, (field) => (field as HTMLInputElement).value);
  expect(await value('#reference')).toBe('GXZC2026-G3-0001');
  expect(await value('#project-name')).toContain('沙盒');
  expect(asked(stand)).toEqual([]);
});

test('checks, tells every state apart, retries what failed only, and keeps notes', async ({ stand, chromium }) => {
  await handOver(chromium);
  const panel = await openPanel(chromium);
  await signInByPanel(chromium, panel, 'officer@agency');
  expect(asked(stand)).toEqual([]);
  await press(panel, `查询 ${BIDDERS + 1} 家`);
  await waitForStates(panel, 'not-asked', 0);
  const rows = await readPanelRows(panel);
  const stateOf = (code: string) => rows.find((row) => row.code === code)?.state;
  expect(stateOf(CLEAR)).toBe('no-adverse-records');
  expect(stateOf(ADVERSE)).toBe('adverse-records');
  expect(stateOf('91990000MAT000034Q')).toBe('severe-list');
  expect(stateOf('91990000MAT099994Q')).toBe('subject-not-found');
  expect(stateOf(UNAVAILABLE)).toBe('failed');
  const log = await readLog(stand.platformUrl, 'officer@agency');
  expect(log).toHaveLength(BIDDERS);
  expect(new Set(log.map(({ purpose }) => JSON.stringify(purpose)))).toEqual(
    new Set([JSON.stringify({ code: 'bid-qualification', reference: 'GXZC2026-G3-0001' })]),
  );

  await press(panel, '重试未查到的 1 家');
  const asking = 'POST /v1/queries/batch';
  await expect
    .poll(() => asked(stand).filter((request) => request.includes('/batch')), 'one preflight serves both')
    .toEqual(['OPTIONS /v1/queries/batch', asking, asking]);
  await panel.waitForSelector('xpath///button[contains(., "重试未查到的 1 家")]');
  expect(await readLog(stand.platformUrl, 'officer@agency')).toHaveLength(BIDDERS);

  await panel.locator(`[data-code="${ADVERSE}"] .more`).click();
  const note = await panel.waitForSelector(`[data-code="${ADVERSE}"] textarea`);
  await note!.type('已电话核实');
  await panel.keyboard.press('Tab');
  expect(await findViolations(panel)).toEqual([]);
  await panel.select('.filters select', 'noted');
  await expect.poll(async () => (await readPanelRows(panel)).map(({ code }) => code)).toEqual([ADVERSE]);
  await panel.close();

  const again = await openPanel(chromium);
  await again.waitForFunction((code) => document.querySelector(`[data-code="${code}"] .note`), {}, ADVERSE);
  expect((await readPanelRows(again)).find(({ code }) => code === ADVERSE)?.text).toContain('已电话核实');
});

test('takes a pasted list, gives back what it does not take, and asks about a failing code only when told to (S2)', async ({
  stand,
  chromium,
  panel,
}) => {
  await addPasted(panel, `沙盒示例云汀建筑工程有限公司\t${CLEAR}\n${FAILING}\n以下空白\n沙盒示例远桥建设工程有限公司`);
  await panel.waitForSelector('.rejected');
  expect(await panel.$eval('.rejected', (lines) => lines.textContent)).toContain('第 3 行');
  await signInByPanel(chromium, panel, 'officer@agency');
  await press(panel, '查询 1 家');
  await waitForStates(panel, 'no-adverse-records', 1);
  expect(
    chromium.browser.targets().filter((target) => target.url().endsWith('/popup.html')),
    'who signs in at the side is not shown the popup',
  ).toEqual([]);

  await press(panel, '按名称查找');
  await panel.waitForSelector('.candidate');
  expect((await readPanelRows(panel)).filter(({ code }) => code === ADVERSE)).toEqual([]);
  await press(panel, '选择');
  await press(panel, '仍要查询');
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'not-asked', 0);
  const log = await readLog(stand.platformUrl, 'officer@agency');
  expect(log.map(({ subject }) => subject?.id)).toEqual(expect.arrayContaining([CLEAR, FAILING, ADVERSE]));
});

test('goes on after the browser was closed and the platform restarted, logs nothing twice, and packs evidence that verifies', async ({
  stand,
  chromium: first,
  launch,
  folder,
}) => {
  // Two browsers one after the other, and forty sheets looked through.
  test.setTimeout(150_000);
  await handOver(first);
  const panel = await openPanel(first);
  await signInByPanel(first, panel, 'officer@agency');
  await callPlatform(stand.platformUrl, 'officer@agency', '/sandbox/faults', { latencyMs: 30_000 }, 'PUT');
  await press(panel, `查询 ${BIDDERS + 1} 家`);
  await expect.poll(() => asked(stand).some((request) => request.includes('/batch'))).toBe(true);
  await first.close();
  await stand.restart();

  await using chromium = await launchChromium(launch);
  const later = await openPanel(chromium);
  await later.waitForSelector('::-p-text(浏览器关闭时查询尚未完成)');
  await signInByPanel(chromium, later, 'officer@agency');
  await press(later, '继续');
  await waitForStates(later, 'not-asked', 0);
  expect((await readPanelRows(later)).filter(({ state }) => state === 'outdated')).toEqual([]);
  const log = await readLog(stand.platformUrl, 'officer@agency');
  expect(log.map(({ subject }) => subject?.id)).toHaveLength(new Set(log.map(({ subject }) => subject?.id)).size);

  const evidence = await openEvidence(chromium, later);
  expect(await evidence.$$('.sheet[data-code]')).toHaveLength(BIDDERS);
  expect(asked(stand).filter((request) => /queries\/(?!batch)/.test(request))).toEqual([
    'OPTIONS /v1/queries/read',
    'POST /v1/queries/read',
  ]);
  expect(pagesOf(await evidence.pdf()), 'what is out of view is printed, too').toBeGreaterThan(BIDDERS);
  expect(await findViolations(evidence)).toEqual([]);
  const files = unzipSync(await download(chromium, evidence, folder));
  const manifest = JSON.parse(strFromU8(files['manifest.json']!));
  expect(manifest).toMatchObject({ queries: BIDDERS, useUntil: expect.any(String), operators: ['officer@agency'] });
  const receipts = Object.entries(files).filter(([path]) => path.startsWith('receipts/'));
  expect(receipts).toHaveLength(BIDDERS);
  for (const [path, bytes] of receipts) {
    const said = await verify(strFromU8(bytes), manifest.platform.vkeys[0], manifest.madeAt);
    expect(said, path).toBe(0);
  }
});

test('prints every bidder by name: as listed, as registered where that differs, and with whom it bids', async ({
  chromium,
  panel,
}) => {
  await addPasted(
    panel,
    `投标人名称\t统一社会信用代码\t联合体\n\t${ADVERSE}\t甲联合体\n沙盒示例别名有限公司\t${CLEAR}\t甲联合体`,
  );
  await signInByPanel(chromium, panel, 'officer@agency');
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'not-asked', 0);
  const evidence = await openEvidence(chromium, panel);
  expect(
    await evidence.$$eval('tbody td:nth-child(2)', (cells) => cells.map(({ textContent }) => textContent)),
  ).toEqual([
    '登记名称：沙盒示例远桥建设工程有限公司联合体：甲联合体',
    '沙盒示例别名有限公司登记名称：沙盒示例云汀建筑工程有限公司联合体：甲联合体',
  ]);
  for (const sheet of await evidence.$$eval('.sheet[data-code]', (all) => all.map(({ textContent }) => textContent)))
    expect(sheet).toContain('联合体甲联合体');
});

test('shows nothing of an earlier day before the platform has confirmed it, and never what has ended since', async ({
  stand,
  chromium,
  panel,
}) => {
  await addPasted(panel, `${ENDING}\n${CLEAR}`);
  await signInByPanel(chromium, panel, 'officer@agency');
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'adverse-records', 1);
  await panel.close();

  stand.setReachable(false);
  const cutOff = await openPanel(chromium);
  await waitForStates(cutOff, 'outdated', 2);
  expect((await readPanelRows(cutOff)).map(({ text }) => text).join()).not.toContain('有失信信息');
  await cutOff.close();

  stand.setReachable(true);
  const confirmed = await openPanel(chromium);
  await waitForStates(confirmed, 'adverse-records', 1);
});

/** How many pages a PDF of Chromium's has. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}

/** Presses the button and reads what the browser has saved. */
async function download({ browser }: ChromiumWithExtension, evidence: Page, folder: string): Promise<Uint8Array> {
  const downloads = await browser.target().createCDPSession();
  await downloads.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const name = new Promise<string>((resolve) => {
    let suggested = '';
    downloads.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
      suggested = suggestedFilename;
    });
    downloads.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(suggested));
  });
  await press(evidence, '下载证据包');
  return readFile(join(folder, await name));
}

/** Exit status of `credit-verify`: 0 where the receipt verifies. No network is there to help it. */
async function verify(receipt: string, key: string, at: string): Promise<number> {
  const { status } = await runVerify(
    { file: 'receipt.json', key, at, json: false, language: 'zh-CN' },
    { read: async () => receipt, fetchUrl: () => Promise.reject(new Error('no network')), now: () => Number.NaN },
  );
  return status;
}
