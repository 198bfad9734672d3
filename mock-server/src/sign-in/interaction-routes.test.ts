import { describe, expect, test } from 'vitest';
import { createBrowser } from './testing/browser.ts';
import {
  asSubject,
  asUser,
  authorizationRequest,
  choose,
  exchange,
  openSignIn,
  redirectUri,
  type Tokens,
} from './testing/extension.ts';
import { people } from './testing/sign-in-server.ts';
import { useSignInServer } from './testing/use-sign-in-server.ts';

const harness = useSignInServer();

async function startSignIn(changes?: Record<string, string>) {
  const browser = createBrowser();
  const request = authorizationRequest(harness.origin, changes);
  return { browser, request, page: await openSignIn(browser, request) };
}

describe('the sign-in page', () => {
  test('offers the sandbox users, marked as a sandbox', async () => {
    const { browser, page } = await startSignIn();
    const text = await (await browser.get(page)).text();
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain('沙盒');
    for (const { login, name } of people.slice(0, 4)) {
      expect(text).toContain(`value="${login}"`);
      expect(text).toContain(name);
    }
  });

  test('runs no script, stands in no frame and in no cache', async () => {
    const { browser, page } = await startSignIn();
    const { headers } = await browser.get(page);
    const policy = headers.get('content-security-policy')!.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`form-action 'self' ${new URL(redirectUri).origin}`);
    expect(policy.join()).not.toMatch(/script-src|unsafe/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['?lang=en', {}],
    ['', { ui_locales: 'fr en-GB zh' }],
  ])('speaks English where asked to: %s %o', async (query, changes) => {
    const { browser, page } = await startSignIn(changes);
    const text = await (await browser.get(page + query)).text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Procurement agency');
  });

  test('is for the browser that began the sign-in alone', async () => {
    const { page } = await startSignIn();
    const response = await createBrowser().get(page);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('这次登录已结束或已过期');
  });

  test('is over once used', async () => {
    const { browser, page } = await startSignIn();
    await choose(browser, page, asUser('officer@agency'));
    const response = await browser.post(page, asUser('officer@agency'));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  test('is over after a quarter of an hour', async () => {
    const { browser, page } = await startSignIn();
    const response = await harness.later(15 * 60_000, () => browser.get(page));
    expect(response.status).toBe(400);
  });
});

describe('a subject signs in', () => {
  test.each([
    ['a person, in lower case and with blanks', asSubject('resident-id', ' 99000019900101005x '), '99000019900101005X'],
    ['an organisation’s representative', asSubject('uscc', '91990000mat000034q'), '91990000MAT000034Q'],
  ])('%s', async (_, form, user) => {
    const { browser, request, page } = await startSignIn();
    const called = await choose(browser, page, form);
    const response = await exchange(harness.origin, called.searchParams.get('code')!, request.verifier);
    const { access_token: token } = (await response.json()) as Tokens;
    expect(await harness.server.signIn.check(token)).toEqual({ ok: true, user: { user } });
  });

  test.each([
    [
      'a resident ID with a wrong check character',
      asSubject('resident-id', '990000199001010051'),
      '不是有效的公民身份号码',
    ],
    ['a code that is not one', asSubject('uscc', '91990000MAT00003'), '不是有效的统一社会信用代码'],
    ['a person the sandbox does not have', asSubject('resident-id', '990000199001010017'), '沙盒中没有这个主体'],
    ['a user under a subject’s scheme', asSubject('passport', 'officer@agency'), '请选择一个用户'],
    ['a user nobody offered', asUser('root@platform'), '请选择一个用户'],
    ['nothing', {}, '请选择一个用户'],
  ])('not as %s', async (_, form: Record<string, string>, sentence) => {
    const { browser, page } = await startSignIn();
    const response = await browser.post(page, form);
    expect(response.status).toBe(422);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain(sentence);
    // It can be mended.
    const called = await choose(browser, page, asUser('officer@agency'));
    expect(called.searchParams.get('code')).toBeTruthy();
  });

  test('what was typed comes back as text, in the language of the form', async () => {
    const { browser, page } = await startSignIn();
    const typed = '"><script>alert(1)</script>';
    const text = await (await browser.post(page, { ...asSubject('uscc', typed), lang: 'en' })).text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('&quot;&gt;&lt;script&gt;');
    expect(text).not.toContain('<script>');
    expect(text).toMatch(/value="uscc" checked/);
  });
});

describe('nobody is signed in', () => {
  test('by cancelling: the client is told', async () => {
    const { browser, page } = await startSignIn();
    const called = await choose(browser, page, { as: 'nobody' });
    expect(called.origin + called.pathname).toBe(redirectUri);
    expect(called.searchParams.get('error')).toBe('access_denied');
    expect(called.searchParams.get('code')).toBeNull();
  });

  test('by a form of another site', async () => {
    const { browser, page } = await startSignIn();
    const response = await browser.post(page, asUser('officer@agency'), 'https://elsewhere.example');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('不是从登录页发出的');
  });

  test('by a body too large to be a form of ours', async () => {
    const { browser, page } = await startSignIn();
    const response = await browser.post(page, asSubject('uscc', 'A'.repeat(10_000)));
    expect(response.status).toBe(413);
  });

  test('with the cookies of one sign-in at the address of another', async () => {
    const browser = createBrowser();
    const mine = await openSignIn(browser, authorizationRequest(harness.origin));
    const { page: theirs } = await startSignIn();
    const cookie = browser.cookies
      .filter(({ path }) => mine.endsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(theirs, {
      method: 'POST',
      headers: { cookie, origin: harness.origin },
      body: new URLSearchParams(asUser('officer@agency')),
      redirect: 'manual',
    });
    expect(response.status).toBe(400);
  });
});

describe('without a sandbox', () => {
  const real = useSignInServer({ sandbox: false });

  test('the page says that an identity provider is missing, and signs nobody in', async () => {
    const browser = createBrowser();
    const page = await openSignIn(browser, authorizationRequest(real.origin));
    const shown = await browser.get(page);
    expect(shown.status).toBe(503);
    const text = await shown.text();
    expect(text).toContain('尚未接入身份认证服务');
    expect(text).not.toContain('officer@agency');
    for (const form of [asUser('officer@agency'), asSubject('uscc', '91990000MAT000034Q')]) {
      const response = await browser.post(page, form);
      expect(response.status).toBe(503);
      expect(response.headers.get('location')).toBeNull();
    }
    const called = await choose(browser, page, { as: 'nobody' });
    expect(called.searchParams.get('error')).toBe('access_denied');
    await expect(real.server.signIn.issue('officer@agency')).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('no identifier reaches the log', () => {
  expect(harness.server.logged.join('')).not.toMatch(/9900001990|91990000MAT/i);
});
