/**
 * An organisation objects in the portal, the operator takes it in hand and upholds it: a badge that stands open on another
 * origin says so within a second each time, without a reload (O1, O2, O3: GX61, BT57).
 */
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';

const CONTINUING = '91990000MAT0000851';
const TITLE = '持续拒不履行生效法律文书确定的腾退义务';
const SECOND = { timeout: 1000 };

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());

/** A card of the organisation on a page of the site. */
function servePage(): string {
  const { url, integrity } = stand.script;
  return stand.serve('/directory', {
    html: `<!doctype html><html lang="zh-CN"><head><title>名录</title>
<script type="module" src="${url}" integrity="${integrity}" crossorigin></script></head><body><main>
<credit-badge variant="card" load="eager" subject="${CONTINUING}" publishable-key="pk_sandbox_demo" purpose="supplier-directory"></credit-badge>
</main></body></html>`,
  });
}

/** A browser of their own, signed in. */
async function signIn(browser: Browser, who: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(`${stand.platform.url}${path}`);
  await page.getByRole('link', { name: '登录' }).click();
  if (who.includes('@')) {
    await page.getByRole('button', { name: who }).click();
  } else {
    await page.getByRole('radio', { name: /单位代表/ }).check();
    await page.getByRole('textbox').fill(who);
    await page
      .locator('form', { has: page.getByRole('textbox') })
      .getByRole('button')
      .click();
  }
  await expect(page).toHaveURL(`${stand.platform.url}${path}`);
  return page;
}

/** Presses it and waits until the platform has done what it asks for: from then on a second counts. */
async function done(page: Page, button: Locator): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await button.click();
  await answered;
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('an objection is filed, taken in hand and upheld; an open badge on another origin follows', async ({
  browser,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(servePage());
  const badge = visitor.locator('credit-badge');
  await expect(badge).toHaveAttribute('status', 'adverse-records');
  await expect(badge).not.toContainText('异议处理中');

  const subject = await signIn(browser, CONTINUING, '/portal/file');
  await subject.getByRole('link', { name: new RegExp(`异议.*${TITLE}`) }).click();
  await expectAccessible(subject);
  await subject.getByRole('radio', { name: '信息存在错误或者遗漏' }).check();
  await subject.getByRole('textbox', { name: '具体说明' }).fill('土地已于2019年5月腾退，裁定所载日期有误。');
  await subject.getByLabel('证明材料').setInputFiles({
    name: '腾退笔录.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n'),
  });
  await subject.getByRole('button', { name: '提交异议' }).click();
  await expect(subject.getByRole('status')).toContainText('异议已收到');
  await expectAccessible(subject);

  const operator = await signIn(browser, 'operator@platform', '/portal/desk');
  await expectAccessible(operator);
  await operator.getByRole('link', { name: TITLE }).click();
  await expect(operator.getByText('土地已于2019年5月腾退')).toBeVisible();
  const download = operator.waitForEvent('download');
  await operator.getByRole('link', { name: '腾退笔录.pdf' }).click();
  expect((await download).suggestedFilename()).toMatch(/^att_.*\.pdf$/);
  await expectAccessible(operator);
  await done(operator, operator.getByRole('button', { name: '受理', exact: true }));
  await expect(badge).toContainText('异议处理中', SECOND);
  await expect(badge).toContainText(TITLE);

  await operator.getByRole('link', { name: TITLE }).click();
  const uphold = operator.locator('form', { has: operator.getByRole('button', { name: '异议成立', exact: true }) });
  await uphold.getByRole('radio', { name: '撤销该信息' }).check();
  await uphold.getByRole('textbox', { name: '理由' }).fill('经法院核实，异议成立。');
  await done(operator, uphold.getByRole('button'));
  await expect(badge).not.toContainText(TITLE, SECOND);
  await expect(badge).toHaveAttribute('status', 'no-adverse-records');
  await expect(operator.getByRole('status')).toHaveText('已办理。');

  await subject.reload();
  await expect(subject.getByText('经法院核实，异议成立。')).toBeVisible();
  await expect(subject.getByText('已撤销该信息')).toBeVisible();
});

test('a desk is worked with the keyboard alone', async ({ browser }) => {
  const operator = await signIn(browser, 'operator@platform', '/portal/desk/objections/obj_sandbox_objected');
  const dismiss = operator.locator('form', { has: operator.getByRole('button', { name: '异议不成立', exact: true }) });
  const reason = dismiss.getByRole('textbox', { name: '理由' });
  for (let i = 0; i < 20 && !(await reason.evaluate((field) => field === document.activeElement)); i++) {
    await operator.keyboard.press('Tab');
  }
  await operator.keyboard.type('与处罚决定书一致。');
  await operator.keyboard.press('Tab');
  await operator.keyboard.press('Enter');
  await expect(operator.getByRole('status')).toHaveText('已办理。');
});
