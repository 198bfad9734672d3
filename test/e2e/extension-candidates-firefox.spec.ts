/** The core of a clerk's day in real Firefox: consent asked for, given, used within its scope, withdrawn, and nothing left. */
import { expect } from '@playwright/test';
import { test } from '../support/extension-test.ts';
import { openPanel, press, signInByPanel, unfold } from '../support/panel-steps.ts';
import { callPlatform } from '../support/platform-calls.ts';

const CANDIDATE = '990000199001010017';

test('asks for consent, checks within it once it is given, and holds nothing once it is withdrawn', async ({
  stand,
  firefox,
}) => {
  const panel = await openPanel(firefox);
  await press(panel, '候选人');
  await signInByPanel(firefox, panel, 'clerk@employer');
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
