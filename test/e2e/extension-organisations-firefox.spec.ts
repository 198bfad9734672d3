/** The core of working for two organisations in real Firefox: who acts is changed, and each query is in one's own name. */
import { expect } from '@playwright/test';
import { test } from '../support/extension-test.ts';
import { AGENCY, EMPLOYER, readAsked, signInForAnother, waitForActing } from '../support/organisation-steps.ts';
import { addPasted, openPanel, press, readPanelRows, signInByPanel, waitForStates } from '../support/panel-steps.ts';

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';
const ENDING = '91990000MAT000069B';

test('a project goes on in the name it was checked in alone; another is checked in the other’s', async ({
  stand,
  firefox,
}) => {
  const asked = (user: string) => readAsked(stand.platformUrl, user);
  const panel = await openPanel(firefox);
  await addPasted(panel, `${CLEAR}\n${ADVERSE}`);
  await signInByPanel(firefox, panel, 'officer@agency');
  await waitForActing(panel, AGENCY);
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'adverse-records', 1);

  await signInForAnother(firefox, panel);
  await waitForActing(panel, EMPLOYER);
  await panel.waitForSelector(`::-p-text(本项目以${AGENCY}名义查询)`);
  await panel.waitForSelector('xpath///button[contains(., "复查 2 家") and @disabled]');
  await press(panel, '新建');
  await expect.poll(() => readPanelRows(panel)).toEqual([]);
  await addPasted(panel, ENDING);
  await press(panel, '查询 1 家');
  await waitForStates(panel, 'adverse-records', 1);
  expect(await asked('clerk@employer')).toEqual([`clerk@employer ${ENDING}`]);
  expect((await asked('officer@agency')).toSorted()).toEqual([`officer@agency ${CLEAR}`, `officer@agency ${ADVERSE}`]);

  await panel.select('.bar select', await panel.$eval(`.bar optgroup[label="${AGENCY}"] option`, ({ value }) => value));
  await waitForStates(panel, 'no-adverse-records', 1);
  await press(panel, `改以${AGENCY}名义查询`);
  await waitForActing(panel, AGENCY);
  await press(panel, '复查 2 家');
  await expect.poll(() => asked('officer@agency')).toHaveLength(4);
  expect(await asked('clerk@employer')).toHaveLength(1);
});
