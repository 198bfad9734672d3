/** The core of an officer's morning in real Firefox: a pasted list in the sidebar, checked, noted, and as evidence. */
import { expect, test } from '@playwright/test';
import { type DemoStand, startDemoStand } from '../support/demo-stand.ts';
import { setUp, signInAs } from '../support/extension-steps.ts';
import { type FirefoxWithExtension, launchFirefox } from '../support/firefox-with-extension.ts';
import { addPasted, press, readPanelRows, waitForStates } from '../support/panel-steps.ts';
import { readLog } from '../support/platform-calls.ts';

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';

let stand: DemoStand;
let firefox: FirefoxWithExtension;

test.beforeEach(async () => {
  stand = await startDemoStand();
  firefox = await launchFirefox();
  const options = await firefox.openExtensionPage('options.html');
  await setUp(options, stand.platformUrl);
  await options.close();
});

test.afterEach(async () => {
  await firefox?.close();
  await stand?.close();
});

test('checks a pasted list, keeps it for later, and makes evidence of it', async () => {
  const panel = await firefox.openExtensionPage('sidepanel.html');
  await addPasted(panel, `沙盒示例云汀建筑工程有限公司\t${CLEAR}\n${ADVERSE}`);
  await panel.waitForSelector(`[data-code="${ADVERSE}"]`);
  await press(panel, '登录平台');
  await signInAs(await firefox.waitForPage((url) => url.includes('/sign-in/')), 'officer@agency');
  await panel.waitForSelector('.account');
  expect(stand.requests.filter((request) => request.includes('/v1/queries'))).toEqual([]);
  await press(panel, '查询 2 家');
  await waitForStates(panel, 'not-asked', 0);
  expect((await readPanelRows(panel)).map(({ code, state }) => [code, state])).toEqual([
    [CLEAR, 'no-adverse-records'],
    [ADVERSE, 'adverse-records'],
  ]);
  expect(await readLog(stand.platformUrl, 'officer@agency')).toHaveLength(2);
  await panel.close();

  const again = await firefox.openExtensionPage('sidepanel.html');
  await waitForStates(again, 'adverse-records', 1);
  const session = await again.$eval('.bar select', (picker) => (picker as HTMLSelectElement).value);
  // A tab that an extension opens is not told to a driver of Firefox: the same address is opened by hand.
  const evidence = await firefox.openExtensionPage(`evidence.html?session=${session}`);
  await evidence.waitForSelector('.sheet[data-code]');
  expect(await evidence.$$('.sheet[data-code]')).toHaveLength(2);
});
