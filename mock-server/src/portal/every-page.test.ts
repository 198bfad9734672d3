/** What holds for each page and each form of the portal, whichever topic adds it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlatform, organizations, persons, type TestPlatform } from '../query/testing/test-platform.ts';
import { formTokenOf } from './session/form-token.ts';
import { openPortalAs, type PortalUser } from './testing/portal-user.ts';

const platform: TestPlatform = await openTestPlatform();
afterAll(() => platform.close());

const logins = [persons.consented, organizations.adverse, 'admin@agency', 'clerk@employer', 'provider@bureau'] as const;
let users: readonly PortalUser[];
beforeAll(async () => {
  users = await Promise.all([...logins, 'operator@platform'].map((login) => openPortalAs(platform, login)));
});

/** With a word for each parameter. */
function pathsOf(method: 'GET' | 'POST'): string[] {
  const routes = platform.app.routes.filter((route) => route.method === method && route.path.startsWith('/portal/'));
  const paths = new Set(routes.map(({ path }) => path).filter((path) => !path.endsWith('*') && path !== '/portal/'));
  return [...paths].map((path) => path.replaceAll(/:\w+/g, 'word'));
}

describe('a form', () => {
  const forged = [
    { origin: 'https://elsewhere.example' },
    { origin: null },
    { formToken: '' },
    { formToken: formTokenOf('another') },
  ] as const;

  it.each(pathsOf('POST'))(
    '%s is refused from elsewhere and without the session’s token, whoever is signed in',
    async (path) => {
      for (const user of users) {
        for (const changes of forged) {
          const response = await user.post(path, {}, changes);
          expect(response.status).toBe(403);
          expect(await response.text()).toContain('这份表单已失效');
        }
      }
    },
  );

  it('is there at all', () => {
    expect(pathsOf('POST').length).toBeGreaterThan(15);
  });
});

describe('a page', () => {
  const open = new Set(['/portal/sign-in', '/portal/sign-in/begin', '/portal/signed-in']);

  it.each(pathsOf('GET'))(
    '%s is in no cache and nobody’s frame, and leads to the sign-in without a session',
    async (path) => {
      for (const user of users) {
        const { headers } = await user.get(path);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
      if (open.has(path)) return;
      const { status, headers } = await platform.app.request(path);
      expect([status, headers.get('location')]).toEqual([
        303,
        `/portal/sign-in?${new URLSearchParams({ return: path })}`,
      ]);
    },
  );
});
