/** Who works for two organisations: each query in the name that stands on the screen, and nothing of the two mixed. */
import { expect } from '@playwright/test';
import {
  pressPrimary,
  readButtons,
  setUp,
  signInByPopup,
  waitForResults,
  waitForRows,
} from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';
import { findViolations } from '../support/find-violations.ts';
import { AGENCY, EMPLOYER, readAsked, signInForAnother, waitForActing } from '../support/organisation-steps.ts';
import {
  addPasted,
  openEvidence,
  press,
  readPanelRows,
  signInByPanel,
  unfold,
  waitForStates,
} from '../support/panel-steps.ts';

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';
const ENDING = '91990000MAT000069B';

test('a session speaks for the organisation it was asked for; the other’s is apart, and none loses its work', async ({
  stand,
  chromium,
  panel,
}) => {
  const asked = (user: string) => readAsked(stand.platformUrl, user);
  await addPasted(panel, `${CLEAR}\n${ADVERSE}`);
  await signInByPanel(chromium, panel, 'officer@agency');
  await waitForActing(panel, AGENCY);
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'adverse-records', 1);

  await signInForAnother(chromium, panel);
  await waitForActing(panel, EMPLOYER);
  await panel.bringToFront();
  await panel.waitForSelector(`::-p-text(本项目以${AGENCY}名义查询)`);
  await panel.waitForSelector('xpath///button[contains(., "复查 2 家") and @disabled]');
  expect((await readPanelRows(panel)).map(({ state }) => state)).toEqual(['no-adverse-records', 'adverse-records']);
  expect(await findViolations(panel)).toEqual([]);

  await press(panel, '新建');
  await panel.waitForFunction(() => document.querySelectorAll('.organisations .row').length === 0);
  await addPasted(panel, ENDING);
  await press(panel, '查询 1 家');
  await waitForStates(panel, 'adverse-records', 1);
  expect(await panel.$$eval('.bar optgroup', (all) => all.map(({ label }) => label))).toEqual([EMPLOYER, AGENCY]);
  expect(await asked('clerk@employer')).toEqual([`clerk@employer ${ENDING}`]);
  expect((await asked('officer@agency')).toSorted()).toEqual([`officer@agency ${CLEAR}`, `officer@agency ${ADVERSE}`]);

  // The clerk still acts: the agency's evidence is read from the agency's log all the same.
  const first = await panel.$eval(`.bar optgroup[label="${AGENCY}"] option`, ({ value }) => value);
  await panel.select('.bar select', first);
  await waitForStates(panel, 'no-adverse-records', 1);
  const evidence = await openEvidence(chromium, panel);
  const sheets = await evidence.$$eval('.sheet', (all) => all.map(({ textContent }) => textContent));
  expect(sheets).toHaveLength(3);
  for (const sheet of sheets) {
    expect(sheet).toContain(AGENCY);
    expect(sheet).toContain('officer@agency');
    expect(sheet).not.toContain(EMPLOYER);
  }
  await evidence.close();
  await panel.bringToFront();

  await press(panel, `改以${AGENCY}名义查询`);
  await waitForActing(panel, AGENCY);
  await press(panel, '复查 2 家');
  await expect.poll(() => asked('officer@agency')).toHaveLength(4);
  expect(await asked('clerk@employer')).toHaveLength(1);

  await press(panel, '查询记录');
  await panel.waitForSelector('.query-row');
  expect(await panel.$$('.query-row')).toHaveLength(4);
  await unfold(panel, '名义查询');
  await press(panel, '退出登录');
  await panel.waitForSelector('::-p-text(请选择以谁的名义查询)');
  expect(await panel.$$('.query-row')).toHaveLength(0);
  await press(panel, `改以${EMPLOYER}名义查询`);
  await panel.waitForFunction(() => document.querySelectorAll('.query-row').length === 1);
  // Nobody is signed in for the agency any more: its log is read in no other's name.
  const withheld = await chromium.openExtensionPage(`evidence.html?session=${first}`);
  await withheld.waitForSelector(`::-p-text(本项目以${AGENCY}名义查询：请登录该单位后重试)`);
  expect(await withheld.$$('.sheet')).toEqual([]);
  // Nor is that of another platform, which knows nothing of the project.
  await setUp(chromium, 'https://credit.example');
  await withheld.bringToFront();
  await press(withheld, '重试');
  await withheld.waitForSelector(`::-p-text(本项目在 ${stand.platformUrl} 上查询)`);
  expect(await findViolations(withheld)).toEqual([]);
});

test('a page checked for one organisation shows its results to that one alone', async ({ stand, chromium }) => {
  await chromium.page.goto(`${stand.sitesUrl}/bidders`);
  const popup = await chromium.openPopup();
  await waitForRows(popup, 40);
  const signedIn = await signInByPopup(chromium, popup);
  await waitForRows(signedIn, 40);
  await pressPrimary(signedIn);
  await waitForResults(signedIn);
  const badges = async () => (await readButtons(chromium.page)).filter((name) => name.includes('失信')).length;
  await expect.poll(badges).toBeGreaterThan(0);

  await signInForAnother(chromium, signedIn);
  // The sign-in window may have taken the popup with it; then the extension opens it again.
  const another = await chromium.signedInPopup();
  await waitForActing(another, EMPLOYER);
  await another.waitForSelector(`::-p-text(本页以${AGENCY}名义查询过)`);
  expect(await another.$$('.summary')).toEqual([]);
  expect(await findViolations(another)).toEqual([]);
  await expect.poll(badges).toBe(0);

  await unfold(another, '名义查询');
  await press(another, `改以${AGENCY}名义查询`);
  await another.waitForSelector('.summary');
  await expect.poll(badges).toBeGreaterThan(0);
});
