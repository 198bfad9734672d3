/**
 * Consent, played by both sides: the candidate reads, chooses and withdraws in the portal, the employer's open screen obeys
 * at once (D3: GX56, GX58, BT54). The whole of it by keyboard, without JavaScript, narrow and wide, light and dark.
 */
import type { ConsentRequested } from '@credit-check/domain/contract/consent';
import { beginSession } from '@credit-check/mock-server/portal/session/portal-sessions';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { launchBrowser } from '../support/both-browsers.ts';
import { expectFit } from '../support/expect-fit.ts';
import { frameOf, servePersonPage, shownIn } from '../support/person-page.ts';

type Badge = HTMLElementTagNameMap['credit-badge'];

const CANDIDATE = '990000199001010017';
const NAME = '沙盒甲';
const purpose = { code: 'hiring', reference: 'HR-2026-7' } as const;
const finance = { need: '岗位负责资金保管', effect: '用人单位将看到您的纳税额' };

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(stand.platform.url + path, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_sandbox_employer', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

const subject = { scheme: 'resident-id', id: CANDIDATE };
const request = (more: object = {}) =>
  post<ConsentRequested>('/v1/consents', {
    subject,
    purpose,
    categories: ['administrative-penalties', 'court-judgments', 'severe-lists'],
    expiresAt: '2027-01-20T10:00:00+08:00',
    maxUses: 3,
    ...more,
  });
const ask = (consentId: string) =>
  post<{ code?: string }>('/v1/queries', { subject, basis: 'authorized', purpose, consentId });

test('in two browsers at once: asked, granted in part, seen so far, withdrawn, gone within a second', async ({
  page,
}) => {
  const employer = await launchBrowser('firefox');
  try {
    const { consentId, approvalUrl } = await request();
    await signIn(page, approvalUrl);
    await page.getByRole('checkbox', { name: /行政处罚/ }).check();
    await page.getByRole('checkbox', { name: /严重失信主体名单/ }).check();
    await page.getByRole('button', { name: '同意所勾选的' }).click();
    await expect(page.getByRole('status')).toContainText('已同意');

    const screen = await employer.newPage();
    const attributes = 'load="eager" variant="card"';
    await screen.goto(servePersonPage(stand, { session: await stand.mint({ purpose, consentId }), attributes }));
    const state = () => screen.evaluate(() => document.querySelector<Badge>('credit-badge')?.state);
    await expect.poll(state).toBe('ready');
    const card = () => shownIn(frameOf(screen));
    expect(await card()).toContain('未取得道路运输经营许可');
    expect(await card()).not.toContain('拒不履行');

    const withdrawn = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: /撤回/ }).click();
    await withdrawn;
    await expect.poll(state, { timeout: 1000, intervals: [50] }).not.toBe('ready');
    await expect(page.getByRole('status')).toContainText('已撤回');
    expect(await card()).not.toContain('未取得道路运输经营许可');
    expect((await ask(consentId)).code).toBe('consent.withdrawn');

    await page.getByRole('link', { name: '谁查询过我' }).first().click();
    const asked = page.getByRole('listitem').filter({ hasText: consentId });
    await expect(asked.filter({ hasText: '您已撤回授权' }).first()).toBeVisible();
    expect(await asked.filter({ hasNotText: '您已撤回授权' }).count()).toBe(1);
  } finally {
    await employer.close();
  }
});

/** From the invitation through the sign-in and back to it. */
async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: /^(登录|Sign in)$/ }).click();
  await page.getByRole('radio', { name: /本人|The person/ }).check();
  await page.getByRole('textbox').fill(CANDIDATE);
  await page.getByRole('textbox').press('Enter');
  await expect(page).toHaveURL(address);
}

test('by keyboard alone: two categories and the signature for finances', async ({ page }) => {
  const { approvalUrl } = await request({
    categories: ['severe-lists', 'restricted-finance'],
    restrictedFinance: finance,
  });
  await signIn(page, approvalUrl);
  await pressTo(page, page.getByRole('checkbox', { name: /严重失信主体名单/ }), 'Space');
  await pressTo(page, page.getByRole('checkbox', { name: /收入与财产/ }), 'Space');
  await pressTo(page, page.getByRole('button', { name: '同意所勾选的' }), 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: '收入与财产：书面同意' })).toBeVisible();
  await pressTo(page, page.getByRole('textbox', { name: '以您的全名签名' }));
  await page.keyboard.type(NAME);
  await pressTo(page, page.getByRole('button', { name: '签名并同意' }), 'Enter');
  await expect(page.getByRole('status')).toContainText('已同意');
  await pressTo(page, page.getByRole('button', { name: /撤回/ }), 'Enter');
  await expect(page.getByRole('status')).toContainText('已撤回');
});

test('by keyboard alone: refused', async ({ page }) => {
  const { approvalUrl } = await request();
  await signIn(page, approvalUrl);
  await pressTo(page, page.getByRole('button', { name: '拒绝' }), 'Enter');
  await expect(page.getByRole('status')).toHaveText('已拒绝。没有任何不利后果。');
});

test('refusing looks like consenting: same size of letters, same colours, side by side', async ({ page }) => {
  await signIn(page, (await request()).approvalUrl);
  const looks = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        const { color, backgroundColor, fontSize, fontWeight, border, padding } = getComputedStyle(button);
        return {
          color,
          backgroundColor,
          fontSize,
          fontWeight,
          border,
          padding,
          top: button.getBoundingClientRect().top,
        };
      }),
    );
  expect(looks).toHaveLength(2);
  expect(looks[1]).toEqual(looks[0]);
});

test('without JavaScript: an offer by share code', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
  const page = await context.newPage();
  await signIn(page, `${stand.platform.url}/portal/share-codes`);
  await page.getByLabel('What for').selectOption('hiring');
  await page.getByRole('checkbox', { name: /Severe lists/ }).check();
  await page.getByRole('button', { name: 'Make the code' }).click();
  const shareCode = await page.locator('[data-share-code]').innerText();
  expect(await post('/v1/consents/redeem', { shareCode })).toMatchObject({ state: 'granted', maxUses: 1 });
  await context.close();
});

test('the receipts verify in a browser, on the platform’s page', async ({ page }) => {
  const response = await fetch(`${stand.platform.url}/v1/consents/${(await request()).consentId}`, {
    headers: { authorization: 'Bearer sk_sandbox_employer' },
  });
  await page.goto(`${stand.platform.url}/verify`);
  await page.locator('#verify-text').fill(await response.text());
  await page.locator('#verify-form button').click();
  await expect(page.getByRole('status')).toContainText('验证通过');
  await expect(page.getByText('共 1 份凭证，前后相连，中间没有遗漏。')).toBeVisible();
  await expectFit(page);
});

const TABS_MAX = 60;

/** Tabs until it has the focus, as who has no pointer does, sees where the focus is, and presses the key. */
async function pressTo(page: Page, target: ReturnType<Page['getByRole']>, key?: 'Enter' | 'Space'): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate((element) => element === document.activeElement))) continue;
    expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    if (key !== undefined) await page.keyboard.press(key);
    return;
  }
  throw new Error('the focus never gets there');
}

const looks: readonly BrowserContextOptions[] = [
  { colorScheme: 'light', locale: 'zh-CN', viewport: { width: 1100, height: 800 } },
  { colorScheme: 'dark', locale: 'en', viewport: { width: 1100, height: 800 } },
  { colorScheme: 'light', locale: 'en', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', locale: 'zh-CN', viewport: { width: 320, height: 640 } },
];

for (const look of looks) {
  test(`every page of a consent: ${look.colorScheme}, ${look.locale}, ${look.viewport?.width} px`, async ({
    browser,
  }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const { approvalUrl } = await request({
      categories: ['administrative-penalties', 'severe-lists', 'restricted-finance'],
      restrictedFinance: finance,
    });
    await signIn(page, approvalUrl);
    await expectFit(page);
    await page.locator('button[value="grant"]').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectFit(page);
    await page.locator('input[value="restricted-finance"]').check();
    await page.locator('button[value="grant"]').click();
    await expectFit(page);
    await page.getByRole('textbox').fill(NAME);
    await page.getByRole('textbox').press('Enter');
    await expect(page.getByRole('status')).toBeVisible();
    await expectFit(page);
    for (const path of ['/portal/consents', '/portal/share-codes', '/portal/consents/cns_sandbox_consented']) {
      await page.goto(stand.platform.url + path);
      await expectFit(page);
    }
    await context.close();
  });
}

for (const look of looks) {
  test(`the pages of who asks: ${look.colorScheme}, ${look.locale}, ${look.viewport?.width} px`, async ({
    browser,
  }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await signInStaff(page, 'clerk@employer');
    await page.goto(`${stand.platform.url}/portal/requests`);
    for (const part of await page.locator('summary').all()) await part.click();
    await expectFit(page);
    await page.locator('#id').fill(CANDIDATE);
    await page.locator('select[name="purpose"]').selectOption('hiring');
    await page.locator('input[value="severe-lists"]').check();
    await page.getByRole('button', { name: /^(提出请求|Ask)$/ }).click();
    await expect(page.getByRole('status')).toBeVisible();
    await expect(page.getByRole('img', { name: /邀请的二维码|The invitation as a code/ })).toBeVisible();
    await expectFit(page);
    await signInStaff(page, 'operator@platform');
    await page.goto(`${stand.platform.url}/portal/requesters`);
    await expectFit(page);
    await context.close();
  });
}

async function signInStaff(page: Page, login: string): Promise<void> {
  const value = await beginSession(stand.platform.context, login);
  await page.context().addCookies([{ name: 'portal_session', value, url: stand.platform.url }]);
}
