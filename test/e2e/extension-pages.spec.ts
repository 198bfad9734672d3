/** The extension on pages that are not made for it, and by the context menu. */
import { expect } from '@playwright/test';
import type { ChromiumWithExtension } from '../support/chromium-with-extension.ts';
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
import { type ServedPage, serveHostilePage } from '../support/hostile-page.ts';
import { readLog } from '../support/platform-calls.ts';

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';
const FAILING = '91990000MAT0000262';

let served: ServedPage;

test.beforeEach(async ({ chromium }) => {
  served = await serveHostilePage(`
    <h1>项目编号：SBX-2026-7</h1>
    <p>沙盒改名后的有限公司，统一社会信用代码：<b>${ADVERSE.slice(0, 8)}</b>${ADVERSE.slice(8)}。</p>
    <p>沙盒示例云汀建筑工程有限公司：${CLEAR}</p>
    <p>沙盒誊错有限公司，统一社会信用代码：${FAILING}</p>
    <p hidden>91990000MAT000034Q</p>`);
  await chromium.page.goto(served.url);
});

test.afterEach(() => served?.close());

async function signedInPopup(chromium: ChromiumWithExtension) {
  const signedIn = await signInByPopup(chromium, await chromium.openPopup());
  await waitForRows(signedIn, 3);
  return signedIn;
}

test('draws in a page whose policy lets nothing in, and puts a name that does not match first', async ({
  chromium,
}) => {
  const popup = await signedInPopup(chromium);
  expect(await popup.$eval('.hidden-count', (line) => line.textContent)).toContain('1');
  await pressPrimary(popup);
  await waitForResults(popup);
  const [first] = await readRows(popup);
  expect(first).toMatchObject({ code: ADVERSE, name: '沙盒改名后的有限公司', badge: '有失信信息 2 条' });
  expect(first!.warnings.join()).toContain('沙盒示例远桥建设工程有限公司');

  await expect.poll(() => readButtons(chromium.page)).toEqual(['有失信信息 2 条', '查询期内无相关失信信息']);
  expect(await says(chromium.page, '与登记名称不一致：沙盒示例远桥建设工程有限公司')).toBe(true);
  const host = await chromium.page.$('p > span');
  const box = await host!.boundingBox();
  // With its styles: one line, with a border and a tint of its own.
  expect(box!.height).toBeLessThan(60);
});

test('asks about a code that fails its check only where the person ticks it (S2)', async ({ stand, chromium }) => {
  const popup = await signedInPopup(chromium);
  const row = (await readRows(popup)).find(({ code }) => code === FAILING);
  expect(row).toMatchObject({ isSelected: false, warnings: ['校验码不符，请核对；仍要查询请勾选'] });
  await pressPrimary(popup);
  await waitForResults(popup);
  expect((await readLog(stand.platformUrl, 'officer@agency')).map(({ subject }) => subject?.id)).not.toContain(FAILING);

  await popup.locator(`[data-code="${FAILING}"] input`).click();
  await popup.locator('::-p-text(全部查询（3）)').click();
  await popup.waitForSelector('::-p-text(平台无此主体 1)');
  expect((await readLog(stand.platformUrl, 'officer@agency')).map(({ subject }) => subject?.id)).toContain(FAILING);
});

test('by the context menu: the first time asks for a purpose, then checks the one selected code for it', async ({
  stand,
  chromium,
}) => {
  await signedInPopup(chromium);
  await chromium.closePopup();
  await chromium.pressContextMenu(`统一社会信用代码：${CLEAR.slice(0, 8)} ${CLEAR.slice(8)}`);
  const asking = await chromium.openedPopup();
  await waitForRows(asking, 3);
  const selected = async () => (await readRows(asking)).filter((row) => row.isSelected).map(({ code }) => code);
  await expect.poll(selected).toEqual([CLEAR]);
  expect(stand.requests.filter((request) => request.includes('/v1/'))).toEqual([]);
  await pressPrimary(asking);
  await waitForResults(asking);
  await chromium.closePopup();

  await chromium.pressContextMenu(ADVERSE.toLowerCase());
  await expect.poll(() => readButtons(chromium.page)).toContain('有失信信息 2 条');
  const log = await readLog(stand.platformUrl, 'officer@agency');
  expect(log.map(({ subject, purpose }) => [subject?.id, purpose?.reference])).toEqual([
    [ADVERSE, 'SBX-2026-7'],
    [CLEAR, 'SBX-2026-7'],
  ]);
});

test('by the address bar: what is typed waits in the panel’s field, and nothing is asked', async ({
  stand,
  chromium,
}) => {
  await chromium.typeInAddressBar(CLEAR);
  const panel = await chromium.waitForPage((url) => url.includes('/sidepanel.html'));
  await panel.waitForSelector('#pasted');
  expect(await panel.$eval('#pasted', (field) => (field as HTMLTextAreaElement).value)).toBe(CLEAR);
  expect(new URL(panel.url()).search).toBe('');
  expect(stand.requests).toEqual([]);
});
