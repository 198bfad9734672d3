/** One project looked at three times, as bids are opened, evaluated and before the award: what came since is said, what left is not. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { test } from '../support/extension-test.ts';
import { findViolations } from '../support/find-violations.ts';
import { addPasted, press, readPanelRows, signInByPanel, unfold, waitForStates } from '../support/panel-steps.ts';
import { callPlatform, readLog } from '../support/platform-calls.ts';

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';
const ENDING = '91990000MAT000069B';
const TITLE = '示例新增行政处罚';

/** What is said of each row that says that something changed, by code. */
const changes = (panel: Page) =>
  panel.$$eval('.organisations .row', (rows) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const said = row.querySelector('.changed')?.textContent;
        return said ? [[row.getAttribute('data-code'), said.replace(/^比 .+? 有/, '有')]] : [];
      }),
    ),
  );

async function checkAt(panel: Page, stage: 'evaluation' | 'award'): Promise<void> {
  await unfold(panel, '项目信息');
  await panel.select('#stage', stage);
  await press(panel, '复查 3 家');
  await waitForStates(panel, 'outdated', 0);
  await panel.waitForSelector('progress', { hidden: true });
}

test('a check at evaluation and one before the award say what came since the one before, and nothing of what left', async ({
  stand,
  chromium,
  panel,
}) => {
  await addPasted(panel, `${CLEAR}\n${ADVERSE}\n${ENDING}`);
  await signInByPanel(chromium, panel, 'officer@agency');
  await press(panel, '查询 3 家');
  await waitForStates(panel, 'adverse-records', 2);
  expect(await changes(panel)).toEqual({});

  const record = {
    subject: { scheme: 'uscc', id: CLEAR },
    jurisdiction: 'guangxi',
    catalogueItem: 'GX-P02',
    title: TITLE,
    facts: '示例事实',
    severity: 'serious',
    document: {
      type: '行政处罚决定书',
      number: '沙市监罚〔2026〕9号',
      authority: '沙盒市市场监督管理局',
      date: '2026-10-08',
    },
    determinedOn: '2026-10-08',
  };
  await callPlatform(stand.platformUrl, 'sk_sandbox_provider', '/v1/records/rec_later', record, 'PUT');
  await waitForStates(panel, 'outdated', 1);
  await checkAt(panel, 'evaluation');
  await expect.poll(() => changes(panel)).toEqual({ [CLEAR]: `有新增或变化：${TITLE}` });
  expect((await readPanelRows(panel)).find(({ code }) => code === CLEAR)?.state).toBe('adverse-records');
  await panel.select('.filters select', 'changed');
  await expect.poll(async () => (await readPanelRows(panel)).map(({ code }) => code)).toEqual([CLEAR]);
  expect(await findViolations(panel)).toEqual([]);
  await panel.select('.filters select', 'all');

  const target = { type: 'record', id: 'rec_sandbox_adverse_1' };
  const objection = { target, ground: 'error-or-omission', statement: '示例陈述' };
  const { objectionId } = await callPlatform(stand.platformUrl, ADVERSE, '/v1/self/objections', objection);
  await callPlatform(stand.platformUrl, 'sk_sandbox_operator', `/v1/objections/${objectionId}/accept`, {});
  // The record of this organisation ends at midnight.
  await callPlatform(
    stand.platformUrl,
    'sk_sandbox_operator',
    '/sandbox/clock',
    { now: '2026-11-22T00:00:01+08:00' },
    'PUT',
  );
  await waitForStates(panel, 'outdated', 1);
  await checkAt(panel, 'award');
  await expect.poll(() => changes(panel)).toEqual({ [ADVERSE]: expect.stringMatching(/^有新增或变化：.+/) });
  expect((await readPanelRows(panel)).find(({ code }) => code === ENDING)?.state).toBe('no-adverse-records');
  expect(await readLog(stand.platformUrl, 'officer@agency')).toHaveLength(9);
});
