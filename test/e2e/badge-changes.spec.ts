/** What is decided on the platform is seen within a second by a badge on another origin, without a reload (contract §2, §4). */
import { expect, test } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import { callPlatform } from '../support/platform-calls.ts';

type Badge = HTMLElementTagNameMap['credit-badge'];

const SECOND = { timeout: 1000, intervals: [50] };
const adverse = '91990000MAT000026X';
const person = '990000199001010017';

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.beforeEach(() => stand.reset());
test.afterAll(() => stand.close());

const call = (as: string, path: string, body: object = {}) => callPlatform(stand.platform.url, as, path, body);

async function acceptObjection(who: string, recordId: string): Promise<void> {
  const target = { type: 'record', id: recordId };
  const objection = { target, ground: 'error-or-omission', statement: '示例异议' };
  const { objectionId } = await call(who, '/v1/self/objections', objection);
  await call('sk_sandbox_operator', `/v1/objections/${objectionId}/accept`);
}

let pages = 0;
/** A page of the site, under the strictest policy its badge has to bear. */
async function open(browser: Browser, attributes: string): Promise<Page> {
  const from = stand.platform.url;
  const policy = `default-src 'none'; script-src ${from} 'nonce-n'; connect-src ${from}; frame-src ${from}; style-src 'none'`;
  const html = `<!doctype html><html lang="zh-CN"><title>名录</title>
    <script nonce="n">heard = []; for (const name of ['ready', 'changed', 'ended', 'problem'])
      addEventListener('credit-badge-' + name, ({ detail }) => heard.push({ name, ...detail }));</script>
    <script type="module" src="${stand.script.url}" integrity="${stand.script.integrity}" crossorigin></script>
    <credit-badge variant="card" load="eager" ${attributes}></credit-badge></html>`;
  const page = await browser.newPage();
  await page.goto(stand.serve(`/changes/${pages++}`, { html, headers: { 'content-security-policy': policy } }));
  await page.waitForFunction(() => document.querySelector<Badge>('credit-badge')!.state === 'ready');
  return page;
}

const shown = (where: Page | Frame) =>
  where.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.textContent ?? '');
const heard = (page: Page) => page.evaluate('heard') as Promise<{ name: string; code?: string }[]>;

inBothBrowsers((browser) => {
  test('an objection is noted, a revoked record leaves', async () => {
    const page = await open(
      browser(),
      `subject="${adverse}" publishable-key="pk_sandbox_demo" purpose="supplier-directory"`,
    );
    expect(await shown(page)).toContain('有失信信息 2 条');
    await acceptObjection(adverse, 'rec_sandbox_adverse_1');
    await expect.poll(() => shown(page), SECOND).toContain('异议处理中');
    await call('sk_sandbox_provider', '/v1/records/rec_sandbox_adverse_1/revoke', { reason: '示例撤销' });
    await expect.poll(() => shown(page), SECOND).toContain('有失信信息 1 条');
    expect(await shown(page)).not.toContain('异议处理中');
    await page.close();
  });

  test('a person’s answer changes in the frame, and the page hears nothing of it; a withdrawn consent ends it', async () => {
    const page = await open(browser(), `session="${await stand.mint({})}"`);
    const frame = page.frames().find((one) => one.url().includes('/embed/'))!;
    const before = await heard(page);
    await acceptObjection(person, 'rec_sandbox_consented_1');
    await expect.poll(() => shown(frame), SECOND).toContain('异议处理中');
    expect(await heard(page)).toEqual(before);
    await call(person, '/v1/self/consents/cns_sandbox_consented/withdraw');
    await expect
      .poll(async () => (await heard(page)).at(-1), SECOND)
      .toMatchObject({ name: 'problem', code: 'consent.withdrawn' });
    expect(await shown(frame)).not.toContain('失信信息 1 条');
    await page.close();
  });
});
