/** The sessions a person's badge asks with: renewed, over, for others (contract §2 "Embed session"; D3). */
import type { EmbedSessionRequest } from '@credit-check/domain/contract/embed';
import { expect, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import {
  frameOf,
  openPersonPage,
  type PersonPage,
  servePersonPage,
  settledState,
  shownIn,
} from '../support/person-page.ts';

type Badge = HTMLElementTagNameMap['credit-badge'];

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());
// A consent has ten uses.
test.afterEach(() => stand.reset());

inBothBrowsers((browser) => {
  const open = (person: PersonPage) => openPersonPage(browser(), stand, person);

  test('a newer session for the same keeps the picture; its page is told when the older one is over', async () => {
    const page = await open({ session: await stand.mint({ ttlSeconds: 8 }) });
    await settledState(page);
    await page.waitForFunction('heard.some(({ name }) => name === "session-expired")');
    const newer = await stand.mint({});
    const after = await page.evaluate(async (session) => {
      const badge = document.querySelector<Badge>('credit-badge')!;
      const frame = badge.shadowRoot!.querySelector('iframe');
      badge.session = session;
      const { state } = badge;
      await badge.updateComplete;
      return { state, isSameFrame: badge.shadowRoot!.querySelector('iframe') === frame };
    }, newer);
    expect(after).toEqual({ state: 'ready', isSameFrame: true });
    expect(await shownIn(frameOf(page))).toContain('有失信信息 1 条');
  });

  test('once the session is over and no other follows, the picture is out of date: no withdrawal would be heard of', async () => {
    test.slow();
    const page = await open({ session: await stand.mint({ ttlSeconds: 6 }) });
    expect(await settledState(page)).toBe('ready');
    const isStale = () => document.querySelector<Badge>('credit-badge')!.state === 'stale';
    await page.waitForFunction(isStale, { timeout: 60_000 });
    expect(await shownIn(frameOf(page))).not.toContain('失信信息 1 条');
  });

  test('by a newer session it hears of a withdrawal at once, also where the older one was refused meanwhile', async () => {
    test.slow();
    const page = await open({ session: await stand.mint({ ttlSeconds: 6 }) });
    expect(await settledState(page)).toBe('ready');
    const isRefused = (response: { url(): string; status(): number }) =>
      response.url().endsWith('/v1/changes') && response.status() === 401;
    await page.waitForResponse(isRefused, { timeout: 60_000 });
    const newer = await stand.mint({});
    const followed = page.waitForResponse(
      (response) => response.url().endsWith('/v1/changes') && response.status() === 200,
    );
    await page.evaluate((session) => {
      document.querySelector<Badge>('credit-badge')!.session = session;
    }, newer);
    await followed;
    await stand.withdraw('990000199001010017', 'cns_sandbox_consented');
    const isGone = () => document.querySelector<Badge>('credit-badge')!.state === 'refused';
    await page.waitForFunction(isGone, { timeout: 1_500 });
    expect(await shownIn(frameOf(page))).not.toContain('失信信息 1 条');
  });

  test('an expired session is told, and answered without a word of refusal', async () => {
    const newer = await stand.mint({});
    const script = `addEventListener('credit-badge-session-expired', (event) => {
        event.preventDefault();
        setTimeout(() => { event.target.session = '${newer}'; }, 50);
      });`;
    const session = await stand.mint({ ttlSeconds: 1 });
    const page = await open({ session, attributes: 'load="click"', script });
    await page.waitForFunction(() => document.querySelector<Badge>('credit-badge')?.state === 'idle');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await page.evaluate(() => document.querySelector<Badge>('credit-badge')!.check());
    expect(await settledState(page)).toBe('ready');
  });

  test('an organisation stands in the page itself; a newer session keeps its answer, one for another purpose does not', async () => {
    const about: Partial<EmbedSessionRequest> = {
      subjects: [{ scheme: 'uscc', id: '91990000MAT000034Q' }],
      basis: 'public',
      consentId: undefined,
    };
    const attributes = 'subject="91990000MAT000034Q"';
    const page = await open({ session: await stand.mint(about), attributes: `load="eager" ${attributes}` });
    expect(await settledState(page)).toBe('ready');
    const renew = (session: string) =>
      page.evaluate(async (token) => {
        const badge = document.querySelector<Badge>('credit-badge')!;
        const { answer } = badge;
        badge.session = token;
        return { status: badge.status ?? null, isKept: answer !== undefined && badge.answer === answer };
      }, session);
    expect(await renew(await stand.mint(about))).toEqual({ status: 'severe-list', isKept: true });
    expect(await renew(await stand.mint({ ...about, purpose: { code: 'supplier-directory' } }))).toEqual({
      status: null,
      isKept: false,
    });
    expect(await settledState(page)).toBe('ready');
    expect(await page.evaluate(() => document.querySelector<Badge>('credit-badge')!.answer!.purpose.code)).toBe(
      'supplier-directory',
    );
  });

  test('consent withdrawn, consent awaited: states of the badge, words in the frame', async () => {
    const withdrawn = await stand.mint({
      subjects: [{ scheme: 'resident-id', id: '990000199001010033' }],
      consentId: 'cns_sandbox_withdrawn',
    });
    const refused = await open({ session: withdrawn });
    expect(await settledState(refused)).toBe('refused');
    const none = await stand.mint({ subjects: [{ scheme: 'resident-id', id: '990000199001010025' }] });
    const needed = await open({ session: none });
    expect(await settledState(needed)).toBe('consent-needed');
    expect(await needed.evaluate('heard.at(-1)')).toMatchObject({ name: 'problem', code: 'consent.required' });
  });

  test('a session for another site is refused at once, and nothing is loaded', async () => {
    const origin = stand.site.replace('127.0.0.1', 'localhost');
    const page = await open({ session: await stand.mint({ origin }) });
    expect(await settledState(page)).toBe('refused');
    expect(await page.evaluate('heard.at(-1)')).toMatchObject({ name: 'problem', code: 'origin.not-allowed' });
    expect(page.frames()).toHaveLength(1);
  });

  test('in a page that another site frames, it is unavailable as soon as the browser keeps the platform’s frame out', async () => {
    const framed = servePersonPage(stand, { session: await stand.mint({}) });
    const page = await browser().newPage();
    const html = `<!doctype html><title>x</title><iframe src="${framed}"></iframe>`;
    await page.goto(stand.serve('/framing', { html }).replace('127.0.0.1', 'localhost'));
    const frame = await page.waitForFrame((one) => one.url() === framed);
    expect(await settledState(frame)).toBe('unavailable');
  });
});
