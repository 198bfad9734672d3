/** A clerk's day in real Chromium: consent asked for, given, used, withdrawn; and the organisation's own log. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium-with-extension.ts';
import { type DemoStand, startDemoStand } from '../support/demo-stand.ts';
import { setUp, signInAs } from '../support/extension-steps.ts';
import { findViolations } from '../support/find-violations.ts';
import { press, unfold } from '../support/panel-steps.ts';

const CANDIDATE = '990000199001010017';

let stand: DemoStand;
let chromium: ChromiumWithExtension;
let panel: Page;

test.beforeEach(async () => {
  stand = await startDemoStand();
  chromium = await launchChromium();
  const options = await chromium.openExtensionPage('options.html');
  await setUp(options, stand.platformUrl);
  await options.close();
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 900 });
});

test.afterEach(async () => {
  await chromium?.close();
  await stand?.close();
});

/** Takes a step as a user. */
async function take(path: string, user: string): Promise<number> {
  const tokens = await fetch(`${stand.platformUrl}/sandbox/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { accessToken } = (await tokens.json()) as { accessToken: string };
  const step = await fetch(stand.platformUrl + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return step.status;
}

const waitForState = (consentId: string, state: string) =>
  panel.waitForSelector(`[data-consent="${consentId}"][data-state="${state}"]`);
/** Whether a card stands in the panel: who it is about and what was found, in the badge's own tree. */
const showsCard = () =>
  panel.$$eval('.candidate-row div', (all) =>
    all.some((one) => one.shadowRoot?.querySelector('.card') !== null && one.shadowRoot !== null),
  );

test('asks a candidate for consent, sees it given, asks within it, and holds nothing once it is withdrawn', async () => {
  await press(panel, '候选人');
  await press(panel, '登录平台');
  await signInAs(await chromium.waitForPage((url) => url.startsWith(stand.platformUrl)), 'clerk@employer');
  await panel.bringToFront();
  await panel.waitForSelector('[data-consent]');
  await unfold(panel, '请求授权');
  const field = await panel.waitForSelector('#resident-id', { visible: true });
  await field!.type(`${CANDIDATE.slice(0, 17)}9`);
  await panel.waitForSelector('::-p-text(号码有误)');
  await panel.keyboard.press('Backspace');
  await panel.keyboard.type(CANDIDATE.slice(17));
  expect(await findViolations(panel)).toEqual([]);
  await press(panel, '发出请求');

  const row = await panel.waitForSelector('[data-state="requested"]:has(.approval)');
  const consentId = await row!.evaluate((one) => one.getAttribute('data-consent') ?? '');
  expect(await row!.evaluate((one) => one.textContent)).not.toContain(CANDIDATE);
  expect(await panel.$eval('.link', (link) => link.textContent)).toContain(`/portal/consents/${consentId}`);
  expect(await panel.$$('.approval svg path')).toHaveLength(1);
  expect(await showsCard()).toBe(false);

  expect(await take(`/v1/self/consents/${consentId}/grant`, CANDIDATE)).toBe(200);
  const granted = await waitForState(consentId, 'granted');
  await panel.locator(`[data-consent="${consentId}"] button.primary:not(:disabled)`).click();
  await expect.poll(showsCard).toBe(true);
  expect(await granted!.evaluate((one) => one.textContent)).toContain('本人可以对所载信息提出异议');
  expect(await findViolations(panel)).toEqual([]);

  expect(await take(`/v1/self/consents/${consentId}/withdraw`, CANDIDATE)).toBe(200);
  await waitForState(consentId, 'withdrawn');
  expect(await showsCard()).toBe(false);

  await press(panel, '查询记录');
  await panel.waitForSelector('.query-row');
  expect(await panel.$$('.query-row')).toHaveLength(1);
  expect(await panel.$eval('.query-row', (one) => one.textContent)).not.toContain(CANDIDATE);
  await press(panel, '验证全部凭证');
  const said = () => panel.$$eval('[role=status]', (all) => all.map((one) => one.textContent).join());
  await expect.poll(said).toContain('1 项凭证通过验证');
  expect(await findViolations(panel)).toEqual([]);
});
