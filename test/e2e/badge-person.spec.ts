/** A person on a site's page: in the platform's own frame, out of reach of the page's scripts (contract §2, §4; D4). */
import type { EmbedSessionRequest } from '@credit-check/domain/contract/embed';
import { expect, test } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { browserNames, launchBrowser } from '../support/both-browsers.ts';

type Badge = HTMLElementTagNameMap['credit-badge'];

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());
// A consent has ten uses.
test.afterEach(() => stand.reset());

/** Records what the page's scripts get to hear, before any other script runs. */
const listening = `
  window.heard = [];
  for (const name of ['ready', 'changed', 'ended', 'problem', 'session-expired']) {
    addEventListener('credit-badge-' + name, ({ detail }) => heard.push({ name, ...detail }));
  }`;

function pageWith(session: string, attributes = '', script = ''): string {
  return `<!doctype html><html lang="zh-CN"><title>应聘人</title><link rel="icon" href="data:,">
    <script>${listening}${script}</script>
    <script type="module" src="${stand.script.url}" integrity="${stand.script.integrity}" crossorigin></script>
    <body><p>应聘人 <credit-badge session="${session}" load="eager" ${attributes}>信用信息</credit-badge> 已报名</p></body></html>`;
}

let pages = 0;
async function open(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(stand.serve(`/person/${pages++}`, { html }));
  return page;
}

async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const badge = document.querySelector<Badge>('credit-badge');
    return badge?.state !== undefined && !['idle', 'loading'].includes(badge.state);
  });
  return page.evaluate(() => document.querySelector<Badge>('credit-badge')!.state);
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  if (frame === undefined) throw new Error('there is no frame');
  return frame;
}

function shownIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.textContent ?? '');
}

for (const name of browserNames) {
  test.describe(name, () => {
    let browser: Browser;
    test.beforeAll(async () => {
      browser = await launchBrowser(name);
    });
    test.afterAll(() => browser.close());

    test('the answer stands in the frame, and the page learns that there is one, not which', async () => {
      const page = await open(browser, pageWith(await stand.mint({}), 'variant="card"'));
      expect(await settled(page)).toBe('ready');
      expect(await shownIn(frameOf(page))).toContain('有失信信息 1 条');

      const badge = await page.evaluate(() => {
        const { answer, status, outerHTML, shadowRoot, textContent } = document.querySelector<Badge>('credit-badge')!;
        const frame = shadowRoot!.querySelector('iframe')!;
        const told = [answer, status, frame.contentDocument].filter((one) => one !== undefined && one !== null);
        return { told, html: outerHTML + shadowRoot!.innerHTML + textContent };
      });
      expect(badge.told).toEqual([]);
      expect(badge.html).not.toContain('失信信息 1 条');
      expect(badge.html).not.toContain('990000199001010017');
      const heard = (await page.evaluate('heard')) as { name: string; status?: string; queryId?: string }[];
      expect(heard.map((event) => event.name)).toEqual(['changed', 'changed', 'ready']);
      expect(heard.map(({ status }) => status ?? null)).toEqual([null, null, null]);
      expect(heard.at(-1)!.queryId).toMatch(/^qry_/);
    });

    test('the page’s own scripts cannot ask with the session', async () => {
      const session = await stand.mint({});
      const page = await open(browser, pageWith(session));
      await settled(page);
      const answered = await page.evaluate(
        async (platform, token) => {
          const ask = async (path: string, body?: object) => {
            const response = await fetch(platform + path, {
              method: 'POST',
              headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
              ...(body && { body: JSON.stringify(body) }),
            });
            return ((await response.json()) as { code?: string }).code;
          };
          return [
            await ask('/v1/embed-sessions/open'),
            await ask('/v1/queries', {
              subject: { scheme: 'resident-id', id: '990000199001010017' },
              basis: 'authorized',
              purpose: { code: 'hiring', reference: 'HR-7' },
              consentId: 'cns_sandbox_consented',
            }),
          ];
        },
        stand.platform.url,
        session,
      );
      expect(answered).toEqual(['origin.not-allowed', 'origin.not-allowed']);
    });

    test('another site cannot frame it, and its frame takes no session of this one', async () => {
      const stolen = await stand.mint({});
      const elsewhere = stand.site.replace('127.0.0.1', 'localhost');
      const own = await stand.mint({ origin: elsewhere });
      const id = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).jti as string;
      const page = await browser.newPage();
      const path = `/thief/${pages++}`;
      stand.serve(path, {
        html: `<!doctype html><title>x</title><script>
          window.answers = [];
          addEventListener('load', () => {
            for (const frame of document.querySelectorAll('iframe')) {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = ({ data }) => answers.push(frame.id + data.state);
              const look = { variant: 'inline', locale: 'zh-CN', colorScheme: 'normal', fontSize: 16 };
              const session = frame.id === 'own' ? '${own}' : '${stolen}';
              frame.contentWindow.postMessage({ type: 'credit-badge', session, subject: '', look }, '*', [port2]);
            }
          });
        </script>
        <iframe id="framed" src="${stand.platform.url}/embed/${id(stolen)}"></iframe>
        <iframe id="passed" src="${stand.platform.url}/embed/${id(own)}?1"></iframe>
        <iframe id="own" src="${stand.platform.url}/embed/${id(own)}?2"></iframe>`,
      });
      await page.goto(elsewhere + path);
      // Its own session, in its own frame, is heard: the others would have been by then.
      await page.waitForFunction('answers.includes("ownready")');
      expect(await page.evaluate('answers.filter((one) => !one.startsWith("own"))')).toEqual([]);
    });

    test('an inline badge opens its card over the page, which does not move; Escape closes it', async () => {
      const page = await open(browser, pageWith(await stand.mint({})));
      await settled(page);
      const frame = frameOf(page);
      const place = () => page.evaluate(() => JSON.stringify(document.querySelector('p')!.getBoundingClientRect()));
      const before = await place();
      await frame.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.querySelector('button')!.click());
      await page.waitForFunction(() =>
        document.querySelector('credit-badge')!.shadowRoot!.querySelector('iframe:popover-open'),
      );
      expect(await shownIn(frame)).toContain('公示至');
      expect(await place()).toBe(before);
      await frame.evaluate(() =>
        document.querySelector('credit-badge')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
      );
      await page.waitForFunction(
        () => !document.querySelector('credit-badge')!.shadowRoot!.querySelector('iframe:popover-open'),
      );
    });

    test('closed by a press beside it, or by becoming a card meanwhile, it is closed in the frame, too, and opens again', async () => {
      const page = await open(browser, pageWith(await stand.mint({})));
      await settled(page);
      const frame = frameOf(page);
      const press = () =>
        frame.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.querySelector('button')!.click());
      const untilOpen = async (isOpen: boolean) => {
        await page.waitForFunction(
          (wanted) => {
            const shown = document.querySelector('credit-badge')!.shadowRoot!.querySelector('iframe')!;
            return shown.matches(':popover-open') === wanted && shown.classList.contains('open') === wanted;
          },
          {},
          isOpen,
        );
        await frame.waitForFunction(
          (wanted) => (document.querySelector('credit-badge')!.shadowRoot!.querySelector('.close') !== null) === wanted,
          {},
          isOpen,
        );
      };
      await press();
      await untilOpen(true);
      await page.mouse.click(990, 790);
      await untilOpen(false);
      await press();
      await untilOpen(true);
      await page.evaluate(() => document.querySelector('credit-badge')!.setAttribute('variant', 'card'));
      await page.evaluate(() => document.querySelector<Badge>('credit-badge')!.updateComplete);
      await page.evaluate(() => document.querySelector('credit-badge')!.setAttribute('variant', 'inline'));
      await untilOpen(false);
      await press();
      await untilOpen(true);
    });

    test('a newer session for the same keeps the picture; its page is told when the older one is over', async () => {
      const page = await open(browser, pageWith(await stand.mint({ ttlSeconds: 8 })));
      await settled(page);
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
      const page = await open(browser, pageWith(await stand.mint({ ttlSeconds: 6 })));
      expect(await settled(page)).toBe('ready');
      const isStale = () => document.querySelector<Badge>('credit-badge')!.state === 'stale';
      await page.waitForFunction(isStale, { timeout: 60_000 });
      expect(await shownIn(frameOf(page))).not.toContain('失信信息 1 条');
    });

    test('by a newer session it hears of a withdrawal at once, also where the older one was refused meanwhile', async () => {
      test.slow();
      const page = await open(browser, pageWith(await stand.mint({ ttlSeconds: 6 })));
      expect(await settled(page)).toBe('ready');
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
      const page = await open(
        browser,
        pageWith(await stand.mint({ ttlSeconds: 1 }), 'load="click"', script).replace('load="eager"', ''),
      );
      await page.waitForFunction(() => document.querySelector<Badge>('credit-badge')?.state === 'idle');
      await new Promise((resolve) => setTimeout(resolve, 1100));
      await page.evaluate(() => document.querySelector<Badge>('credit-badge')!.check());
      expect(await settled(page)).toBe('ready');
    });

    test('an organisation stands in the page itself; a newer session keeps its answer, one for another purpose does not', async () => {
      const about: Partial<EmbedSessionRequest> = {
        subjects: [{ scheme: 'uscc', id: '91990000MAT000034Q' }],
        basis: 'public',
        consentId: undefined,
      };
      const attributes = 'subject="91990000MAT000034Q"';
      const page = await open(browser, pageWith(await stand.mint(about), attributes));
      expect(await settled(page)).toBe('ready');
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
      expect(await settled(page)).toBe('ready');
      expect(await page.evaluate(() => document.querySelector<Badge>('credit-badge')!.answer!.purpose.code)).toBe(
        'supplier-directory',
      );
    });

    test('consent withdrawn, consent awaited: states of the badge, words in the frame', async () => {
      const withdrawn = await stand.mint({
        subjects: [{ scheme: 'resident-id', id: '990000199001010033' }],
        consentId: 'cns_sandbox_withdrawn',
      });
      const refused = await open(browser, pageWith(withdrawn));
      expect(await settled(refused)).toBe('refused');
      const none = await stand.mint({ subjects: [{ scheme: 'resident-id', id: '990000199001010025' }] });
      const needed = await open(browser, pageWith(none));
      expect(await settled(needed)).toBe('consent-needed');
      expect(await needed.evaluate('heard.at(-1)')).toMatchObject({ name: 'problem', code: 'consent.required' });
    });
  });
}
