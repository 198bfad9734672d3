import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, organizations, persons, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs, type PortalUser } from '../testing/portal-user.ts';

let platform: TestPlatform;
let here: PortalUser;
let elsewhere: PortalUser;
let other: PortalUser;
let token: { readonly as: string };
beforeAll(async () => {
  platform = await openTestPlatform();
  const login = persons.consented;
  here = await openPortalAs(platform, login);
  elsewhere = await openPortalAs(platform, login);
  other = await openPortalAs(platform, organizations.clear);
  token = { as: `token:${await platform.context.signIn.issue(login)}` };
});
afterAll(() => platform.close());

const isSignedIn = async (user: PortalUser) => (await user.get('/portal')).status === 200;
const tokenStands = async () => (await platform.get('/v1/self/consents', token)).status === 200;

test('a sign-out ends the session it is asked in, and no other', async () => {
  const third = await openPortalAs(platform, persons.consented);
  expect((await third.post('/portal/sign-out')).headers.get('location')).toBe('/portal/sign-in?done=signed-out');
  expect([await isSignedIn(third), await isSignedIn(here), await tokenStands()]).toEqual([false, true, true]);
});

test('a sign-out everywhere is the home page’s to offer, and another site’s form does nothing', async () => {
  expect(await (await here.get('/portal')).text()).toContain('name="everywhere"');
  const forged = await here.post('/portal/sign-out', { everywhere: '1' }, { origin: 'https://elsewhere.example' });
  expect([forged.status, await isSignedIn(elsewhere)]).toEqual([403, true]);
});

test('a sign-out everywhere ends every session and token of the same user, and nobody else’s', async () => {
  await here.post('/portal/sign-out', { everywhere: '1' });
  expect([await isSignedIn(here), await isSignedIn(elsewhere), await tokenStands()]).toEqual([false, false, false]);
  expect(await isSignedIn(other)).toBe(true);
  const signedInAgain = await openPortalAs(platform, persons.consented);
  expect(await isSignedIn(signedInAgain)).toBe(true);
});
