import { afterAll, expect, test } from 'vitest';
import { about, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const tokenFor = (user: unknown) =>
  platform.post<{ accessToken: string; code: string }>('/sandbox/tokens', { user }, { as: null });
const authorized = (token: string, body?: object) =>
  platform.app.request('/v1/queries', {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

test.each([
  'officer@agency',
  'clerk@employer',
  'duty@authority',
  'operator@platform',
  organizations.clear,
  persons.consented,
])('gives the token a sign-in of %s would give', async (user) => {
  const { status, body } = await tokenFor(user);
  expect(status).toBe(200);
  expect((await authorized(body.accessToken)).status).toBe(200);
});

test('whose query stands in the log under the user’s name', async () => {
  const { body } = await tokenFor('officer@agency');
  expect((await authorized(body.accessToken, about(organizations.clear))).status).toBe(200);
  expect((await platform.ownLog())[0]).toMatchObject({ operator: 'officer@agency', organization: { id: 'agency' } });
});

test.each(['nobody@agency', '', organizations.unknown, 'sk_sandbox_agency', '\u0000', '__proto__'])(
  'gives none for %j',
  async (user) => {
    const { status, body } = await tokenFor(user);
    expect([400, 404]).toContain(status);
    expect(body).not.toHaveProperty('accessToken');
  },
);
