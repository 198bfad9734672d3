import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizations } from '../../query/testing/test-platform.ts';
import { type RunningPlatform, startPlatform } from '../../server.ts';
import { type Browser, createBrowser } from '../../sign-in/testing/browser.ts';
import {
  asSubject,
  asUser,
  authorizationRequest,
  choose,
  exchange,
  openSignIn,
} from '../../sign-in/testing/extension.ts';

let platform: RunningPlatform;

beforeAll(async () => {
  platform = await startPlatform({
    data: ':memory:',
    port: 0,
    host: '127.0.0.1',
    sandbox: { demo: false },
    limits: 'sandbox',
  });
});
afterAll(() => platform.close());

/** Follows redirects until something is shown. */
async function follow(browser: Browser, response: Response): Promise<Response> {
  let current = response;
  for (let hops = 0; hops < 8; hops += 1) {
    const location = current.headers.get('location');
    if (location === null) return current;
    current = await browser.get(new URL(location, platform.url).href);
  }
  throw new Error('redirected without end');
}

/** Begins a sign-in; the address of the sign-in's page. */
async function begin(browser: Browser, returnTo = '/portal'): Promise<string> {
  const search = new URLSearchParams({ return: returnTo });
  const begun = await browser.get(`${platform.url}/portal/sign-in/begin?${search}`);
  const authorization = await browser.get(new URL(begun.headers.get('location')!, platform.url).href);
  return new URL(authorization.headers.get('location')!, platform.url).href;
}

/** Signs in as far as the address the portal is called back at. */
async function chosen(browser: Browser, form: Record<string, string>, returnTo?: string): Promise<string> {
  const response = await browser.post(await begin(browser, returnTo), form);
  const resumed = await browser.get(new URL(response.headers.get('location')!, platform.url).href);
  return resumed.headers.get('location')!;
}

function sessionOf(browser: Browser): string | undefined {
  return browser.cookies.find(({ name }) => name === 'portal_session')?.value;
}

describe('a sign-in to the portal', () => {
  test('leads back to the page it began at', async () => {
    const browser = createBrowser();
    const callback = await chosen(browser, asSubject('uscc', organizations.clear), '/portal?from=mail');
    const back = await browser.get(callback);
    expect(back.headers.get('location')).toBe('/portal?from=mail');
    const shown = await follow(browser, back);
    expect(await shown.text()).toContain('单位代表');
  });

  test('never leads elsewhere', async () => {
    const browser = createBrowser();
    const back = await browser.get(await chosen(browser, asUser('officer@agency'), '//elsewhere.example/portal'));
    expect(back.headers.get('location')).toBe('/portal');
  });

  test.each(['officer@agency', 'clerk@employer', 'duty@authority', 'operator@platform', 'provider@bureau'])(
    'takes %s',
    async (user) => {
      const browser = createBrowser();
      const shown = await follow(browser, await browser.get(await chosen(browser, asUser(user))));
      expect(shown.status).toBe(200);
      expect(sessionOf(browser)).toMatch(/^[\w-]{43}$/);
    },
  );

  test('that is cancelled signs nobody in', async () => {
    const browser = createBrowser();
    const shown = await follow(browser, await browser.get(await chosen(browser, { as: 'nobody' })));
    expect(await shown.text()).toContain('没有登录。');
    expect(sessionOf(browser)).toBeUndefined();
  });

  test('keeps its cookie from scripts and other sites', async () => {
    const browser = createBrowser();
    await browser.get(await chosen(browser, asUser('officer@agency')));
    const cookie = browser.cookies.find(({ name }) => name === 'portal_session');
    expect(cookie?.attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
  });

  test('says on its page what it is for', async () => {
    const browser = createBrowser();
    const page = await browser.get(await begin(browser));
    expect(await page.text()).toContain('登录后进入本平台的服务门户');
  });
});

describe('a call back', () => {
  test('somebody else began signs nobody in', async () => {
    const callback = await chosen(createBrowser(), asUser('officer@agency'));
    const victim = createBrowser();
    const response = await victim.get(callback);
    expect(response.status).toBe(400);
    expect(sessionOf(victim)).toBeUndefined();
  });

  test('into another sign-in of the same browser signs nobody in', async () => {
    const callback = await chosen(createBrowser(), asUser('officer@agency'));
    const victim = createBrowser();
    await begin(victim);
    expect((await victim.get(callback)).status).toBe(400);
    expect(sessionOf(victim)).toBeUndefined();
  });

  test('with another state than its sign-in’s signs nobody in', async () => {
    const browser = createBrowser();
    const callback = new URL(await chosen(browser, asUser('officer@agency')));
    callback.searchParams.set('state', 'another');
    expect((await browser.get(callback.href)).status).toBe(400);
    expect(sessionOf(browser)).toBeUndefined();
  });

  test('works once', async () => {
    const browser = createBrowser();
    const callback = await chosen(browser, asUser('officer@agency'));
    expect((await browser.get(callback)).status).toBe(303);
    expect((await browser.get(callback)).status).toBe(400);
  });

  test('with the code of another client made for this sign-in signs nobody in', async () => {
    const browser = createBrowser();
    const begun = await browser.get(`${platform.url}/portal/sign-in/begin`);
    const { searchParams } = new URL(begun.headers.get('location')!, platform.url);
    const other = createBrowser();
    const request = authorizationRequest(platform.url, { code_challenge: searchParams.get('code_challenge')! });
    const called = await choose(other, await openSignIn(other, request), asUser('officer@agency'));
    const forged = new URLSearchParams({
      code: called.searchParams.get('code')!,
      state: searchParams.get('state')!,
    });
    expect((await browser.get(`${platform.url}/portal/signed-in?${forged}`)).status).toBe(400);
    expect(sessionOf(browser)).toBeUndefined();
  });

  test('with a code of another sign-in to the portal signs nobody in', async () => {
    const browser = createBrowser();
    const own = new URL(await chosen(browser, asUser('officer@agency')));
    const other = new URL(await chosen(createBrowser(), asUser('clerk@employer')));
    own.searchParams.set('code', other.searchParams.get('code')!);
    expect((await browser.get(own.href)).status).toBe(400);
    expect(sessionOf(browser)).toBeUndefined();
  });
});

test('an address says nothing the first page has no words for', async () => {
  const page = async (done: string) => (await fetch(`${platform.url}/portal/sign-in?done=${done}`)).text();
  expect(await page('signed-out')).toContain('role="status"');
  expect(await page('constructor')).not.toContain('role="status"');
});

test('the portal’s code is worth nothing to the extension', async () => {
  const code = new URL(await chosen(createBrowser(), asUser('officer@agency'))).searchParams.get('code')!;
  const response = await exchange(platform.url, code, 'v'.repeat(43));
  expect(response.status).toBe(400);
});

test('signing in again ends the session of before', async () => {
  const browser = createBrowser();
  await browser.get(await chosen(browser, asUser('officer@agency')));
  const before = sessionOf(browser);
  await browser.get(await chosen(browser, asUser('clerk@employer')));
  expect(sessionOf(browser)).not.toBe(before);
  const response = await fetch(`${platform.url}/portal`, {
    headers: { cookie: `portal_session=${before}` },
    redirect: 'manual',
  });
  expect(response.status).toBe(303);
});
