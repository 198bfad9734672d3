/** The subject's portal: sign-in, my file, who asked, a wish that holds at once, sign-out; without JavaScript, by keyboard. */
import { type RunningPlatform, startPlatform } from '@credit-check/mock-server/server';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { expectFit } from '../support/expect-fit.ts';

const POSITIVE = '91990000MAT000114C';
const ADVERSE = '91990000MAT000026X';
const SEVERE = '91990000MAT000034Q';
const PERSON = '990000199001010017';

let platform: RunningPlatform;

test.beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
test.afterAll(() => platform.close());

async function askAbout(id: string): Promise<{ records: unknown[] }> {
  const response = await fetch(`${platform.url}/v1/queries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sk_sandbox_agency' },
    body: JSON.stringify({
      subject: { scheme: 'uscc', id },
      basis: 'public',
      purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
    }),
  });
  return response.json();
}

/** From the page that was wanted through the sign-in and back to it. */
async function signIn(page: Page, id: string, path = '/portal'): Promise<void> {
  await page.goto(`${platform.url}${path}`);
  await page.getByRole('link', { name: /^(登录|Sign in)$/ }).click();
  if (id.includes('@')) {
    await page.getByRole('button', { name: id }).click();
    await expect(page).toHaveURL(`${platform.url}${path}`);
    return;
  }
  const isPerson = id === PERSON;
  await page.getByRole('radio', { name: isPerson ? /本人|The person/ : /单位代表|A representative/ }).check();
  await page.getByRole('textbox').fill(id);
  await page
    .locator('form', { has: page.getByRole('textbox') })
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(`${platform.url}${path}`);
}

test('a representative signs in, sees the file and who asked, hides positive records at once, signs out', async ({
  page,
}) => {
  await askAbout(POSITIVE);
  await signIn(page, POSITIVE, '/portal/file');
  await expect(page.getByRole('heading', { level: 1, name: '我的信用档案' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '授予“诚信经营示范单位”称号' })).toBeVisible();
  await page.getByText('来源与变更（1 个版本）').first().click();
  await expect(page.getByText('沙盒信用信息提供单位提供').first()).toBeVisible();

  await page.getByRole('link', { name: '谁查询过我' }).click();
  const asked = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '沙盒招标代理机构' }) });
  await expect(asked).toContainText('投标资格审查');
  await expect(asked).toContainText('GXZC2026-G3-0001');

  await page.getByRole('link', { name: '我的意愿' }).click();
  await page.getByRole('radio', { name: '不公开', exact: true }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toHaveText('已保存，立即生效。');
  expect((await askAbout(POSITIVE)).records).toEqual([]);
  await page.getByRole('link', { name: '我的档案' }).click();
  await expect(page.getByText('按您的意愿不公开，', { exact: false }).first()).toBeVisible();

  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('status')).toHaveText('您已退出登录。');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '我的信用档案' })).toBeHidden();
  await page.goto(`${platform.url}/portal/file`);
  await expect(page).toHaveURL(`${platform.url}/portal/sign-in?return=%2Fportal%2Ffile`);
});

test('a sign-in begun under the other name of the machine ends at the portal', async ({ page }) => {
  await page.goto(`${platform.url.replace('127.0.0.1', 'localhost')}/portal/queries`);
  await expect(page).toHaveURL(`${platform.url}/portal/sign-in?return=%2Fportal%2Fqueries`);
});

test('without JavaScript all of it works', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  const page = await context.newPage();
  await signIn(page, PERSON, '/portal/preferences');
  await page.getByRole('radio', { name: '不公开', exact: true }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toHaveText('已保存，立即生效。');
  await context.close();
});

test('by keyboard alone: in, to a wish, saved, and out', async ({ page }) => {
  await page.goto(`${platform.url}/portal/preferences`);
  await pressTo(page, page.getByRole('link', { name: '登录' }));
  await page.keyboard.press('Enter');
  await pressTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(ADVERSE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '我的意愿' })).toBeVisible();
  await pressTo(page, page.getByRole('radio', { name: '公开', exact: true }));
  await page.keyboard.press('ArrowDown');
  await pressTo(page, page.getByRole('button', { name: '保存' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已保存，立即生效。');
  await expect(page.getByRole('radio', { name: '不公开', exact: true })).toBeChecked();
  await pressTo(page, page.getByRole('button', { name: '退出登录' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('您已退出登录。');
});

const TABS_MAX = 40;

/** Tabs until it has the focus, as who has no pointer does, and sees where the focus is. */
async function pressTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
      return;
    }
  }
  throw new Error('the focus never gets there');
}

const looks: readonly BrowserContextOptions[] = [
  { colorScheme: 'light', locale: 'zh-CN', viewport: { width: 1100, height: 800 } },
  { colorScheme: 'dark', locale: 'en', viewport: { width: 320, height: 640 } },
];

/** Whoever uses the portal, and what they meet beyond their navigation. */
const users: Readonly<Record<string, readonly string[]>> = {
  [SEVERE]: ['/portal/report', '/portal/nowhere', '/portal/desk'],
  'operator@platform': [
    '/portal/file',
    '/portal/desk?state=decided',
    '/portal/desk/objections/obj_sandbox_objected',
    '/portal/desk/repairs/rep_sandbox_repaired',
  ],
  'provider@bureau': ['/portal/desk/objections/obj_sandbox_two_lists', '/portal/desk/listings/lst_sandbox_severe'],
  'officer@agency': [],
};

for (const look of looks) {
  for (const [user, more] of Object.entries(users)) {
    test(`every page of ${user}: ${look.colorScheme}, ${look.locale}, ${look.viewport?.width} px`, async ({
      browser,
    }) => {
      test.setTimeout(150_000);
      if (user === SEVERE) await askAbout(SEVERE);
      const context = await browser.newContext(look);
      const page = await context.newPage();
      await page.goto(`${platform.url}/portal`);
      await expectFit(page);
      await signIn(page, user);
      await expectFit(page);
      const paths = new Set([...(await linksOf(page)), ...more]);
      for (const path of paths) {
        await page.goto(`${platform.url}${path}`);
        await expectFit(page);
        // One step further: the forms an entry leads to.
        for (const form of (await linksOf(page)).filter((link) => link.includes('/new?'))) paths.add(form);
      }
      await context.close();
    });
  }
}

/** The pages of the portal this one leads to. */
async function linksOf(page: Page): Promise<string[]> {
  const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.filter((link) => /^\/portal\/(?!file\/download|sign-in)[^?]*(\?target=.*)?$/.test(link));
}
