/** The badge for those who read it by other means: assistive technology, forced colours, paper; a person's frame with it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());
// A consent has ten uses.
test.afterEach(() => stand.reset());

const organization = `subject="91990000MAT000042K" publishable-key="pk_sandbox_demo" purpose="supplier-directory"`;

async function open(page: Page, badges: readonly string[], lang = 'zh-CN'): Promise<void> {
  const body = badges
    .map((attributes) => `<p>主体 <credit-badge load="eager" ${attributes}></credit-badge></p>`)
    .join('');
  const html = `<!doctype html><html lang="${lang}"><title>名录</title><style>:root { color-scheme: light dark }</style>
    <script type="module" src="${stand.script.url}"></script><body><main><h1>名录</h1>${body}</main></body></html>`;
  await page.goto(stand.serve('/looks', { html }));
  await expect(page.locator('credit-badge[state=ready]')).toHaveCount(badges.length);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['zh-CN', 'zh-TW', 'en']) {
    test(`a person in the frame, ${colorScheme}, ${lang}: axe finds nothing, closed, open and as a card`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: lang === 'zh-TW' ? 320 : 1000, height: 900 });
      const session = await stand.mint({ ttlSeconds: 600 });
      await open(page, [`session="${session}"`, `session="${session}" variant="card"`], lang);
      const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
      expect(await violations()).toEqual([]);
      const badge = page.frameLocator('iframe').first().getByRole('button').first();
      await badge.click();
      await expect(page.locator('iframe:popover-open')).toBeVisible();
      expect(await violations()).toEqual([]);
      await page.screenshot({ path: `test-results/looks/person-${colorScheme}-${lang}.png` });
      await page.keyboard.press('Escape');
      await expect(page.locator('iframe:popover-open')).toHaveCount(0);
      await expect(badge).toBeFocused();
    });
  }
}

test('forced colours: the badge keeps its outline and its shape in the colours of the system', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, [organization]);
  const badge = page.locator('credit-badge').getByRole('button');
  const canvasText = await page.evaluate(() => {
    document.body.style.color = 'CanvasText';
    return getComputedStyle(document.body).color;
  });
  await expect(badge).toHaveCSS('border-top-color', canvasText);
  await expect(badge.locator('svg')).toBeVisible();
  await page.screenshot({ path: 'test-results/looks/forced-colours.png' });
});

test('on paper: black on white, no button that paper cannot press, the card whole', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await open(page, [`${organization} variant="card"`]);
  const card = page.locator('credit-badge');
  await expect(card.locator('.card')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(card.locator('.chip').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(card.locator('.object').first()).toBeHidden();
  // The dark theme's pale ink would be lost on paper.
  await expect(card.locator('dt').first()).toHaveCSS('color', 'rgb(82, 96, 109)');
  await expect(card.locator('.card')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.screenshot({ path: 'test-results/looks/print.png', fullPage: true });
});

test('on a page without JavaScript what stands inside the element is shown', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(
    stand.serve('/no-script', {
      html: `<!doctype html><title>x</title><credit-badge ${organization}>信用信息见平台</credit-badge>`,
    }),
  );
  await expect(page.getByText('信用信息见平台')).toBeVisible();
  await context.close();
});
