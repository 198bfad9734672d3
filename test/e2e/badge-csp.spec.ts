/** The badge on a site of another origin that allows nothing but the platform: contract §4. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';

const subjects = ['91990000MAT0000183', '91990000MAT000042K', '91990000MAT000034Q', '91990000MAT099994Q'];

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand?.close());

function policy(): string {
  const from = stand.platform.url;
  return [
    "default-src 'none'",
    `script-src ${from}`,
    `connect-src ${from}`,
    `frame-src ${from}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function html(): string {
  const badges = subjects.map(
    (subject) => `<p><credit-badge subject="${subject}" publishable-key="pk_sandbox_demo" purpose="supplier-directory">
      <a href="${stand.platform.url}">信用信息</a></credit-badge></p>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><title>名录</title>
    <script type="module" src="${stand.script.url}" integrity="${stand.script.integrity}" crossorigin></script>
    </head><body><main><h1>供应商名录</h1>${badges.join('')}
    <credit-badge variant="card" subject="${subjects[2]}" publishable-key="pk_sandbox_demo" purpose="supplier-directory"></credit-badge>
    </main></body></html>`;
}

/** The page, and what its policy has refused so far: the browser's own reports. */
async function openSite(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  const headers = { 'content-security-policy': policy() };
  await page.goto(stand.serve('/', { html: html(), headers }));
  return refused;
}

test('works under the strictest policy, with integrity and Trusted Types, and breaks no rule of it', async ({
  page,
}) => {
  const refused = await openSite(page);
  await expect(page.locator('credit-badge[state=ready]')).toHaveCount(subjects.length + 1);
  await expect(page.getByText('查询期内无相关失信信息')).toBeVisible();

  await page.getByRole('button', { name: '有失信信息 1 条 异议处理中' }).click();
  const card = page.getByRole('dialog');
  await expect(card.getByText('公示至')).toBeVisible();
  await expect(card.locator('article')).toHaveCSS('border-top-style', 'solid');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(refused).toEqual([]);
});

test('the policy of that page does refuse what it should', async ({ page }) => {
  const refused = await openSite(page);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  expect(refused.join()).toContain('style-src');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page, ${colorScheme}`, async ({ browser }) => {
    // axe needs scripts of its own, which the policy of the page would refuse.
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    const page = await context.newPage();
    await openSite(page);
    await expect(page.locator('credit-badge[state=ready]')).toHaveCount(subjects.length + 1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
}
