/** The page `/verify`: a receipt is judged in the browser, and nothing of it leaves. */
import { readFileSync } from 'node:fs';
import type { FullReceipt } from '@credit-check/domain/contract/answer';
import { type RunningPlatform, startPlatform } from '@credit-check/mock-server/server';
import { expect, type Page, test } from '@playwright/test';
import { expectFit } from '../support/expect-fit.ts';

const OBJECTED = '91990000MAT000042K';

let platform: RunningPlatform;
let receipt: FullReceipt;

test.beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
  const response = await fetch(`${platform.url}/v1/queries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sk_sandbox_agency' },
    body: JSON.stringify({
      subject: { scheme: 'uscc', id: OBJECTED },
      basis: 'public',
      purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
    }),
  });
  receipt = (await response.json()).receipt;
});

test.afterAll(() => platform.close());

/** The page, every request it makes from then on, and what its policy has refused. */
async function open(page: Page, path = '/verify'): Promise<{ requests: string[]; refused: string[] }> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  await page.goto(`${platform.url}${path}`, { waitUntil: 'networkidle' });
  await expect(page.locator('#verify-form')).toBeVisible();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return { requests, refused };
}

/** Drops a file on the page as a user does, beside the field even. */
async function drop(page: Page, content: string): Promise<void> {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'receipt.json', { type: 'application/json' }));
    return transfer;
  }, content);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
}

const json = (value: unknown) => JSON.stringify(value);

test('verifies a dropped receipt without a request, and breaks no rule of its policy', async ({ page }) => {
  const { requests, refused } = await open(page);
  await drop(page, json(receipt));
  await expect(page.getByRole('status')).toContainText('验证通过');
  await expect(page.getByText('凭证只证明').last()).toContainText('从不证明任何人清白');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: /施工工地未采取有效防尘降尘措施 异议处理中/ })).toBeVisible();
  await page.getByText('全部 16 项').click();
  await expect(page.locator('ol.slots li')).toHaveCount(16);
  // Whatever the page would have sent would have been sent by now.
  await page.waitForLoadState('networkidle');
  expect(requests).toEqual([]);
  expect(refused).toEqual([]);
});

test('could send nothing if it wanted to: its policy refuses every way out', async ({ page }) => {
  const { requests, refused } = await open(page);
  const sent = await page.evaluate(async (url) => {
    const ways = [
      () => fetch(`${url}/healthz`),
      () => fetch(`${url}/healthz`, { mode: 'no-cors' }),
      () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = `${url}/leak.png`;
        }),
    ];
    const outcomes = await Promise.allSettled(ways.map((way) => way()));
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  }, platform.url);
  expect(sent).toBe(0);
  expect(refused.join()).toContain('connect-src');
  expect(requests.filter((url) => url.includes('healthz'))).toEqual([]);
});

test('reads a chosen file, and a pasted receipt, by keyboard alone', async ({ page }) => {
  await open(page, '/verify?lang=en');
  const buffer = Buffer.from(json({ queryId: 'qry_x', receipt }));
  await page.getByLabel('choose its file').setInputFiles({ name: 'answer.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('status')).toContainText('Verified');

  const field = page.getByLabel('or paste the receipt (JSON)');
  await field.focus();
  await field.fill('{}');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('NOT verified');
  await expect(page.locator('#verify-verdict')).toContainText('malformed');

  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, json(receipt));
  await expect(page.getByRole('status')).toContainText(/^Verified/);
});

test('judges at the instant given: an entry whose end has come is not shown', async ({ page }) => {
  await open(page);
  await page.getByLabel('判断时点').fill('2031-11-21T00:00:00+08:00');
  await drop(page, json(receipt));
  await expect(page.getByRole('status')).toContainText('验证通过');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.locator('#verify-verdict')).toContainText('已届满 16');
  await expect(page.locator('#verify-verdict')).not.toContainText('施工工地');

  await page.getByLabel('判断时点').fill('tomorrow');
  await page.getByRole('button', { name: '验证' }).click();
  await expect(page.getByLabel('判断时点')).toBeFocused();
});

test('says which part of an altered receipt is wrong, and draws nothing of it', async ({ page }) => {
  await open(page);
  const [first, ...rest] = receipt.openings;
  await drop(page, json({ ...receipt, openings: [`${first!.slice(0, -1)}_`, ...rest] }));
  await expect(page.getByRole('status')).toContainText('未通过验证');
  await expect(page.locator('#verify-verdict')).toContainText('opening');
  await expect(page.getByRole('article')).toHaveCount(0);
  await drop(page, '['.repeat(1000));
  await expect(page.locator('#verify-verdict')).toContainText('too-large');
});

test('runs only the script whose hash its page names', async ({ page }) => {
  const built = readFileSync(new URL('../../api-client/verify-page/dist/verify-page.js', import.meta.url), 'utf8');
  await page.route(/\/verify\/[0-9a-f]+\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${built}\n` }),
  );
  await page.goto(`${platform.url}/verify`, { waitUntil: 'networkidle' });
  await expect(page.getByText('本页的脚本没有运行')).toBeVisible();
  await expect(page.locator('#verify-form')).toBeHidden();
});

test('without a script says how to verify on the command line', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${platform.url}/`);
  await page.getByRole('link', { name: '/verify' }).click();
  await expect(page.getByText('本页的脚本没有运行')).toBeVisible();
  await expect(page.getByText('npx credit-verify receipt.json --key')).toBeVisible();
  await expect(page.locator('#verify-form')).toBeHidden();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, and 320 px are enough, ${colorScheme}`, async ({ browser }) => {
    // axe needs scripts of its own, which the policy of the page would refuse.
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await open(page);
    for (const content of [json(receipt), json({ ...receipt, openings: receipt.openings.slice(0, 5) }), '{}']) {
      await drop(page, content);
      await expect(page.getByRole('status')).not.toBeEmpty();
      await expectFit(page);
    }
    await context.close();
  });
}
