/** A person on a site's page: in the platform's own frame, out of reach of the page's scripts (contract §2, §4; D4). */
import { expect, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import { frameOf, openPersonPage, type PersonPage, settledState, shownIn } from '../support/person-page.ts';

type Badge = HTMLElementTagNameMap['credit-badge'];

let stand: BadgeStand;
test.beforeAll(async () => {
  stand = await openBadgeStand();
});
test.afterAll(() => stand.close());
// A consent has ten uses.
test.afterEach(() => stand.reset());

inBothBrowsers((browser, name) => {
  const open = (person: PersonPage) => openPersonPage(browser(), stand, person);

  test('the answer stands in the frame, and the page learns that there is one, not which', async () => {
    const page = await open({ session: await stand.mint({}), attributes: 'load="eager" variant="card"' });
    expect(await settledState(page)).toBe('ready');
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
    const page = await open({ session: session });
    await settledState(page);
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
    const page = await browser().newPage();
    const path = `/thief/${name}`;
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
    const page = await open({ session: await stand.mint({}) });
    await settledState(page);
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
    const page = await open({ session: await stand.mint({}) });
    await settledState(page);
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
});
