/** The badge on pages that do it harm, on purpose or not: nothing it shows is wrong, whatever it does not show. */

import type { CreditBadge } from '@credit-check/widget/credit-badge';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';

const subjects = {
  clear: '91990000MAT0000183',
  adverse: '91990000MAT000026X',
  ending: '91990000MAT000069B',
  slow: '91990000MAT000165L',
  unavailable: '91990000MAT000173F',
} as const;
const CLEAN = '查询期内无相关失信信息';

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());
test.afterEach(() => stand.reset());

interface Setting {
  /** Runs before any other script of the page. */
  readonly before?: string;
  /** Runs once the badge's script has. */
  readonly after?: string;
  readonly body?: string;
}

function badge(subject: string, more = ''): string {
  return `<credit-badge subject="${subject}" publishable-key="pk_sandbox_demo" purpose="supplier-directory" load="eager" ${more}></credit-badge>`;
}

let pages = 0;
async function open(browser: Browser, { before = '', after = '', body = '' }: Setting): Promise<Page> {
  const page = await browser.newPage();
  const html = `<!doctype html><html lang="zh-CN"><title>名录</title><link rel="icon" href="data:,"><script>${before}</script>
    <script type="module">await import('${stand.script.url}'); ${after}; document.body.insertAdjacentHTML('beforeend', \`${body}\`);</script>
    <body></body></html>`;
  await page.goto(stand.serve(`/hostile/${pages++}`, { html }));
  return page;
}

interface Shown {
  readonly state: string;
  readonly status: string | null;
  readonly words: string;
}

/** What each badge stands at, once none waits any more. */
async function settled(page: Page): Promise<Shown[]> {
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll<CreditBadge>('credit-badge')];
    return (
      badges.length > 0 && badges.every(({ state }) => state !== undefined && !['idle', 'loading'].includes(state))
    );
  });
  return page.evaluate(async () => {
    const badges = [...document.querySelectorAll<CreditBadge>('credit-badge')];
    await Promise.all(badges.map((one) => one.updateComplete));
    return badges.map(({ state, status, shadowRoot }) => ({
      state,
      status: status ?? null,
      words: shadowRoot!.querySelector('.card, .line')!.textContent ?? '',
    }));
  });
}

/** Until all three badges have settled and been drawn: the driver of the browser cannot live with it either. */
const pollution = `
  const names = ['ok', 'frame', 'framed', 'state', 'status', 'answer', 'code', 'queryId', 'session', 'sandbox', 'oneOf', 'anyOf',
    'arrayOf', 'object', 'optional', 'subject', 'platform', 'kind', 'consentId', 'duty', 'results', 'records', 'isOpen'];
  for (const name of names) Object.prototype[name] = 'no-adverse-records';
  Array.prototype.polluted = () => 'no-adverse-records';
  let left = 3;
  const settle = () => {
    left -= 1;
    if (left === 0) Promise.all([...document.querySelectorAll('credit-badge')].map((one) => one.updateComplete)).then(() => {
      for (const name of names) delete Object.prototype[name];
      delete Array.prototype.polluted;
      document.documentElement.dataset.clean = '';
    });
  };
  addEventListener('credit-badge-ready', settle);
  addEventListener('credit-badge-problem', settle);`;

inBothBrowsers((browser) => {
  test('members added to every object make no answer, and hide none', async () => {
    const body = badge(subjects.adverse) + badge(subjects.unavailable) + badge(subjects.clear);
    const page = await open(browser(), { before: pollution, body });
    await page.waitForSelector('[data-clean]');
    const [adverse, unavailable, clear] = await settled(page);
    expect(adverse).toMatchObject({ state: 'ready', status: 'adverse-records' });
    expect(adverse!.words).toContain('有失信信息 2 条');
    expect(unavailable).toMatchObject({ state: 'unavailable', status: null });
    expect(clear).toMatchObject({ state: 'ready', status: 'no-adverse-records' });
  });

  for (const [what, after] of [
    ['a fetch that answers nothing', `window.fetch = async () => new Response('{}')`],
    ['a fetch that answers a page', `window.fetch = async () => new Response('<html>查询期内无相关失信信息')`],
    ['a fetch that answers with no results', `window.fetch = async () => new Response('{"results":[]}')`],
    ['a fetch that throws', `window.fetch = () => { throw new Error('no') }`],
    ['a JSON that parses everything into nothing', 'JSON.parse = () => ({})'],
    ['a Response that reads otherwise', `Response.prototype.text = async () => '{}'`],
    ['a Response that cannot be read', 'Response.prototype.text = undefined'],
    ['a Request that refuses', 'window.Request = class { constructor() { throw new Error("no") } }'],
  ] as const) {
    test(`${what}: never shown as “no record”`, async () => {
      const [shown] = await settled(await open(browser(), { after, body: badge(subjects.clear) }));
      expect(shown).toMatchObject({ state: 'unavailable', status: null });
      expect(shown!.words).not.toContain(CLEAN);
    });
  }

  test('moved, cloned, removed and changed while it asks', async () => {
    const page = await open(browser(), { body: `<div id="here">${badge(subjects.slow)}</div><div id="there"></div>` });
    await page.waitForFunction(() => document.querySelector<CreditBadge>('credit-badge')?.state === 'loading');
    await page.evaluate((adverse) => {
      const [here, there] = ['here', 'there'].map((id) => document.getElementById(id)!);
      const moved = here!.querySelector<CreditBadge>('credit-badge')!;
      const clone = moved.cloneNode(true) as CreditBadge;
      const removed = moved.cloneNode(true) as CreditBadge;
      there!.append(moved, clone, removed);
      removed.remove();
      clone.setAttribute('subject', adverse);
      Object.assign(globalThis, { removed });
    }, subjects.adverse);
    const [moved, clone] = await settled(page);
    expect(moved).toMatchObject({ state: 'ready', status: 'no-adverse-records' });
    expect(clone).toMatchObject({ state: 'ready', status: 'adverse-records' });
    expect(await page.evaluate('[removed.state, removed.answer === undefined]')).toEqual(['idle', true]);
  });

  test('a thousand at once ask ten times', async () => {
    const page = await open(browser(), {
      after: `performance.setResourceTimingBufferSize(2000)`,
      body: Array.from({ length: 1000 }, (_, i) => badge(`9199000${String(i).padStart(11, '0')}`)).join(''),
    });
    const shown = await settled(page);
    expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(['subject-not-found']));
    const asked = await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/queries/batch')).length,
    );
    expect(asked).toBe(10);
  });

  test('texts with markup, bidi controls and thousands of characters stay text, in the page’s width', async () => {
    const hostile = '<img src=x onerror="document.title=1">\u202Egnp.exe\u2066';
    const response = await fetch(`${stand.platform.url}/v1/records/rec_hostile`, {
      method: 'PUT',
      headers: { authorization: 'Bearer sk_sandbox_provider', 'content-type': 'application/json' },
      body: JSON.stringify({
        subject: { scheme: 'uscc', id: subjects.clear },
        jurisdiction: 'guangxi',
        catalogueItem: 'GX-P02',
        title: `${hostile}${'长'.repeat(100)}`,
        facts: 'W'.repeat(4000),
        severity: 'serious',
        document: { type: '行政处罚决定书', number: hostile, authority: hostile, date: '2026-06-15' },
        determinedOn: '2026-06-15',
      }),
    });
    expect(await response.json()).toMatchObject({ version: 1 });
    const page = await open(browser(), { body: badge(subjects.clear, 'variant="card"') });
    await page.setViewport({ width: 320, height: 640 });
    const [shown] = await settled(page);
    expect(shown!.words).toContain('<img src=x');
    const drawn = await page.evaluate(() => {
      const root = document.querySelector('credit-badge')!.shadowRoot!;
      const { width } = document.documentElement.getBoundingClientRect();
      return {
        images: root.querySelectorAll('img').length,
        title: document.title,
        fits: document.documentElement.scrollWidth <= width,
        // Each text is isolated: what follows it keeps its place.
        isolated: [...root.querySelectorAll('bdi')].some((bdi) => bdi.textContent!.includes('gnp.exe')),
      };
    });
    expect(drawn).toEqual({ images: 0, title: '名录', fits: true, isolated: true });
  });

  test('a clock that is hours off: the record still leaves at its end', async () => {
    await stand.setClock('2026-11-21T23:59:56+08:00');
    const before = `const now = Date.now; Date.now = () => now() - 5 * 3_600_000;`;
    const page = await open(browser(), { before, body: badge(subjects.ending, 'variant="card"') });
    const [first] = await settled(page);
    if (first!.status === 'adverse-records') {
      await page.waitForFunction(() => document.querySelector('credit-badge')?.status === 'no-adverse-records');
    }
    const [left] = await settled(page);
    expect(left).toMatchObject({ state: 'ready', status: 'no-adverse-records' });
    expect(await page.evaluate(() => document.querySelector('credit-badge')!.answer!.records)).toEqual([]);
  });

  for (const [what, wake] of [
    ['asleep', `document.dispatchEvent(new Event('resume'))`],
    ['hidden', `document.dispatchEvent(new Event('visibilitychange'))`],
    ['in the back/forward cache', `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`],
  ] as const) {
    test(`${what} for a day: what it showed is forgotten before anything else, and is not “no record”`, async () => {
      const before = `const now = Date.now; window.hoursLater = 0; Date.now = () => now() + hoursLater * 3_600_000;`;
      const page = await open(browser(), { before, body: badge(subjects.adverse, 'variant="card"') });
      expect((await settled(page))[0]).toMatchObject({ status: 'adverse-records' });
      const after = (await page.evaluate(`(() => {
          hoursLater = 24;
          ${wake};
          const { state, status, answer } = document.querySelector('credit-badge');
          return { state, status: status ?? null, answer: answer ?? null };
        })()`)) as { state: string };
      expect(after).toMatchObject({ status: null, answer: null });
      expect(['stale', 'loading']).toContain(after.state);
      await page.evaluate(() => document.querySelector<CreditBadge>('credit-badge')!.updateComplete);
      const words = await page.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.textContent);
      expect(words).not.toContain('有失信信息');
      expect(words).not.toContain(CLEAN);
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    for (const size of [12, 16, 24]) {
      test(`${direction}, ${size} px, 320 px wide: nothing is cut off`, async () => {
        const body = `<div dir="${direction}" style="font-size: ${size}px; --credit-badge-font-size: ${size}px"><p>${badge(subjects.adverse)}</p>${badge(subjects.adverse, 'variant="card"')}</div>`;
        const page = await open(browser(), { body });
        await page.setViewport({ width: 320, height: 640 });
        await settled(page);
        const overflow = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          const parts = [...document.querySelectorAll('credit-badge')].flatMap((one) => [
            ...one.shadowRoot!.querySelectorAll('[part]'),
          ]);
          const out = parts
            .map((part) => part.getBoundingClientRect())
            .filter(({ left, right }) => left < 0 || right > clientWidth);
          return [scrollWidth - clientWidth, out.length];
        });
        expect(overflow).toEqual([0, 0]);
      });
    }
  }
});
