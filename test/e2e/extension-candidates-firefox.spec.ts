/** The core of a clerk's day in real Firefox: consent asked for, given, used within its scope, withdrawn, and nothing left. */
import { expect, test } from '@playwright/test';
import { type DemoStand, startDemoStand } from '../support/demo-stand.ts';
import { setUp, signInAs } from '../support/extension-steps.ts';
import { type FirefoxWithExtension, launchFirefox } from '../support/firefox-with-extension.ts';
import { press, unfold } from '../support/panel-steps.ts';
import { callPlatform } from '../support/platform-calls.ts';

const CANDIDATE = '990000199001010017';

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

test('asks for consent, checks within it once it is given, and holds nothing once it is withdrawn', async () => {
  const panel = await firefox.openExtensionPage('sidepanel.html');
  await press(panel, '候选人');
  await press(panel, '登录平台');
  await signInAs(await firefox.waitForPage((url) => url.includes('/sign-in/')), 'clerk@employer');
  await panel.waitForSelector('[data-consent]');
  await unfold(panel, '请求授权');
  await panel.locator('#resident-id').fill(CANDIDATE);
  await press(panel, '发出请求');

  const requested = await panel.waitForSelector('[data-state="requested"]:has(.approval)');
  const consentId = await requested!.evaluate((one) => one.getAttribute('data-consent') ?? '');
  const row = `[data-consent="${consentId}"]`;
  const answer = () =>
    panel.$$eval(`${row} div`, (all) => all.map((one) => one.shadowRoot?.querySelector('.card')?.textContent).join(''));
  expect(await answer()).toBe('');

  await callPlatform(stand.platformUrl, CANDIDATE, `/v1/self/consents/${consentId}/grant`, {});
  await panel.waitForSelector(`${row}[data-state="granted"]`);
  await panel.locator(`${row} button.primary:not(:disabled)`).click();
  await expect.poll(answer).toContain('授权范围');
  expect(await answer()).not.toContain(CANDIDATE);
  await panel.waitForSelector('::-p-text(本人可以对所载信息提出异议)');

  await callPlatform(stand.platformUrl, CANDIDATE, `/v1/self/consents/${consentId}/withdraw`, {});
  await panel.waitForSelector(`${row}[data-state="withdrawn"]`);
  expect(await answer()).toBe('');
});
