/** A clerk's day in real Chromium: consent asked for, given, used, withdrawn; and the organisation's own log. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { test } from '../support/extension-test.ts';
import { findViolations } from '../support/find-violations.ts';
import { press, signInByPanel, unfold } from '../support/panel-steps.ts';
import { callPlatform } from '../support/platform-calls.ts';

const CANDIDATE = '990000199001010017';

const waitForState = (panel: Page, consentId: string, state: string) =>
  panel.waitForSelector(`[data-consent="${consentId}"][data-state="${state}"]`);
/** Whether a card stands in the panel: who it is about and what was found, in the badge's own tree. */
const showsCard = (panel: Page) =>
  panel.$$eval('.candidate-row div', (all) =>
    all.some((one) => one.shadowRoot?.querySelector('.card') !== null && one.shadowRoot !== null),
  );

test('asks a candidate for consent, sees it given, asks within it, and holds nothing once it is withdrawn', async ({
  stand,
  chromium,
  panel,
}) => {
  await press(panel, '候选人');
  await signInByPanel(chromium, panel, 'clerk@employer');
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
  expect(await showsCard(panel)).toBe(false);

  await callPlatform(stand.platformUrl, CANDIDATE, `/v1/self/consents/${consentId}/grant`, {});
  const granted = await waitForState(panel, consentId, 'granted');
  await panel.locator(`[data-consent="${consentId}"] button.primary:not(:disabled)`).click();
  await expect.poll(() => showsCard(panel)).toBe(true);
  expect(await granted!.evaluate((one) => one.textContent)).toContain('本人可以对所载信息提出异议');
  expect(await findViolations(panel)).toEqual([]);

  await callPlatform(stand.platformUrl, CANDIDATE, `/v1/self/consents/${consentId}/withdraw`, {});
  await waitForState(panel, consentId, 'withdrawn');
  expect(await showsCard(panel)).toBe(false);

  await press(panel, '查询记录');
  await panel.waitForSelector('.query-row');
  expect(await panel.$$('.query-row')).toHaveLength(1);
  expect(await panel.$eval('.query-row', (one) => one.textContent)).not.toContain(CANDIDATE);
  await press(panel, '验证全部凭证');
  const said = () => panel.$$eval('[role=status]', (all) => all.map((one) => one.textContent).join());
  await expect.poll(said).toContain('1 项凭证通过验证');
  expect(await findViolations(panel)).toEqual([]);
});
