import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPlatform, organizations, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';
import { formTokenOf } from './form-token.ts';
import { loginOfSession } from './portal-sessions.ts';

const MINUTE = 60_000;
let platform: TestPlatform;
let ahead = 0;

beforeAll(async () => {
  platform = await openTestPlatform({ realNow: () => Math.round(performance.timeOrigin + performance.now() + ahead) });
});
afterAll(() => platform.close());

async function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  ahead = ms;
  try {
    return await work();
  } finally {
    ahead = 0;
  }
}

describe('a page', () => {
  test('without a session leads to the sign-in, and from there back', async () => {
    const response = await platform.app.request('/portal?lang=en');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/portal/sign-in?return=%2Fportal%3Flang%3Den');
  });

  test('with a session nobody began does too', async () => {
    const response = await platform.app.request('/portal', { headers: { cookie: 'portal_session=made-up' } });
    expect(response.status).toBe(303);
  });

  test('is shown to whose session it is, in nobody’s frame and no cache, without a script', async () => {
    const response = await (await openPortalAs(platform, organizations.clear)).get('/portal');
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('is not shown to a user who is not known any more', async () => {
    const nobody = await openPortalAs(platform, 'nobody@nowhere');
    expect((await nobody.get('/portal')).status).toBe(303);
  });

  test('of others says that it is theirs', async () => {
    const staff = await openPortalAs(platform, 'officer@agency');
    const response = await staff.get('/portal/file');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('您的身份不能使用此页');
  });
});

describe('a session', () => {
  test('ends 30 minutes after its last use', async () => {
    const user = await openPortalAs(platform, organizations.clear);
    const used = await later(29 * MINUTE, () => user.get('/portal'));
    expect(used.status).toBe(200);
    expect((await later(58 * MINUTE, () => user.get('/portal'))).status).toBe(200);
    expect((await later(89 * MINUTE, () => user.get('/portal'))).status).toBe(303);
  });

  test('ends after 8 hours however much it is used', async () => {
    const user = await openPortalAs(platform, organizations.clear);
    for (let minutes = 0; minutes < 8 * 60; minutes += 20) {
      expect((await later(minutes * MINUTE, () => user.get('/portal'))).status).toBe(200);
    }
    expect((await later(8 * 60 * MINUTE, () => user.get('/portal'))).status).toBe(303);
  });

  test('stands in the database as a hash alone', async () => {
    const { sessionToken } = await openPortalAs(platform, organizations.clear);
    const rows = JSON.stringify(await platform.context.db.selectFrom('portal_sessions').selectAll().execute());
    expect(rows).not.toContain(sessionToken);
    expect(await loginOfSession(platform.context, sessionToken)).toBe(organizations.clear);
  });

  test('is over on the server after signing out, whoever still holds its cookie', async () => {
    const user = await openPortalAs(platform, organizations.clear);
    const left = await user.post('/portal/sign-out');
    expect(left.status).toBe(303);
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await user.get('/portal')).status).toBe(303);
  });
});

describe('a form', () => {
  test.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['that does not say where it comes from', { origin: null }],
    ['of a page without an origin', { origin: 'null' }],
    ['with no token', { formToken: '' }],
    ['with the token of another session', { formToken: formTokenOf('another') }],
  ])('%s does nothing', async (_, changes) => {
    const user = await openPortalAs(platform, organizations.clear);
    const response = await user.post('/portal/sign-out', {}, changes);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('这份表单已失效');
    expect((await user.get('/portal')).status).toBe(200);
  });

  test('that is none does nothing', async () => {
    const { sessionToken } = await openPortalAs(platform, organizations.clear);
    const response = await platform.app.request('/portal/preferences', {
      method: 'POST',
      headers: {
        origin: 'http://platform.test',
        cookie: `portal_session=${sessionToken}`,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '{"positive":"not-public"}',
    });
    expect(response.status).toBe(403);
  });

  test('that is too large is refused with a page', async () => {
    const user = await openPortalAs(platform, organizations.clear);
    const response = await user.post('/portal/preferences', { blocked: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('提交的内容过大');
  });

  test('without a session does nothing', async () => {
    const response = await platform.app.request('/portal/sign-out', {
      method: 'POST',
      headers: { origin: 'http://platform.test' },
      body: new URLSearchParams(),
    });
    expect(response.status).toBe(403);
  });
});

test('while the database cannot be read, a page says so and shows nothing (X2)', async () => {
  const user = await openPortalAs(platform, organizations.adverse);
  await platform.put('/sandbox/faults', { database: 'unavailable' }, { as: null });
  const response = await user.get('/portal/file');
  await platform.put('/sandbox/faults', {}, { as: null });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.text()).toContain('平台暂时无法处理');
});

describe('under https', () => {
  test('cookies are bound to this very host and never sent in the clear', async () => {
    const secured = await openTestPlatform({ publicUrl: 'https://platform.test' });
    const begun = await secured.app.request('https://platform.test/portal/sign-in/begin');
    const cookie = begun.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-portal_sign_in=/);
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute);
    const { sessionToken } = await openPortalAs(secured, organizations.clear);
    const show = (name: string) =>
      secured.app.request('https://platform.test/portal', { headers: { cookie: `${name}=${sessionToken}` } });
    expect((await show('__Host-portal_session')).status).toBe(200);
    expect((await show('portal_session')).status).toBe(303);
    await secured.close();
  });
});
