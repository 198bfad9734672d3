/** The core of an officer's morning in real Firefox: a pasted list in the sidebar, checked, noted, and as evidence. */
import { expect } from '@playwright/test';
import { test } from '../support/extension-test.ts';
import {
  addPasted,
  openPanel,
  press,
  readPanelRows,
  signInByPanel,
  waitForSheets,
  waitForStates,
} from '../support/panel-steps.ts';
import { readLog } from '../support/platform-calls.ts';

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';

test('checks a pasted list, keeps it for later, and makes evidence of it', async ({ stand, firefox }) => {
  const panel = await openPanel(firefox);
  await addPasted(panel, `沙盒示例云汀建筑工程有限公司\t${CLEAR}\n${ADVERSE}`);
  await panel.waitForSelector(`[data-code="${ADVERSE}"]`);
  await signInByPanel(firefox, panel, 'officer@agency');
  expect(stand.requests.filter((request) => request.includes('/v1/queries'))).toEqual([]);
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'not-asked', 0);
  expect((await readPanelRows(panel)).map(({ code, state }) => [code, state])).toEqual([
    [CLEAR, 'no-adverse-records'],
    [ADVERSE, 'adverse-records'],
  ]);
  expect(await readLog(stand.platformUrl, 'officer@agency')).toHaveLength(2);
  await panel.close();

  const again = await openPanel(firefox);
  await waitForStates(again, 'adverse-records', 1);
  const session = await again.$eval('.bar select', (picker) => (picker as HTMLSelectElement).value);
  // A tab that an extension opens is not told to a driver of Firefox: the same address is opened by hand.
  const evidence = await firefox.openExtensionPage(`evidence.html?session=${session}`);
  await waitForSheets(evidence);
  expect(await evidence.$$('.sheet[data-code]')).toHaveLength(2);
});
