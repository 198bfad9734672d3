import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectIdentityProvider } from '../../administration/identity-providers.ts';
import { createOrganization } from '../../administration/organizations.ts';
import { inviteStaff } from '../../administration/staff.ts';
import { type Browser, createBrowser } from '../testing/browser.ts';
import { authorizationRequest, exchange, openSignIn, userinfo } from '../testing/extension.ts';
import { type IdentityProvider, startIdentityProvider } from '../testing/identity-provider.ts';
import { useSignInServer } from '../testing/use-sign-in-server.ts';

const harness = useSignInServer({ sandbox: false });
let elsewhere: IdentityProvider;

beforeAll(async () => {
  elsewhere = await startIdentityProvider(`${harness.origin}/sign-in/return`);
  const { db } = harness.server;
  const administrator = { actor: 'command-line', now: Date.now(), randomBytes };
  for (const id of ['agency', 'employer']) {
    await createOrganization(db, administrator, { id, name: `示例${id}`, kind: 'agency', bases: ['public'] });
  }
  await inviteStaff(db, administrator, 'agency', { login: 'officer@agency', role: 'officer', bases: ['public'] });
  await inviteStaff(db, administrator, 'employer', { login: 'clerk@employer', role: 'clerk', bases: ['public'] });
  const { issuer, clientId, clientSecret } = elsewhere;
  const provider = { issuer, clientId, clientSecret };
  const staff = {
    ...provider,
    id: 'staff',
    name: '示例代理机构统一身份',
    organizationId: 'agency',
    loginClaim: 'email',
  };
  const named = {
    ...provider,
    id: 'named',
    name: '示例实名认证',
    organizationId: undefined,
    loginClaim: 'resident_id',
  };
  await connectIdentityProvider(db, administrator, staff);
  await connectIdentityProvider(db, administrator, named);
});
afterAll(() => elsewhere.close());

/** Goes to the identity provider from the sign-in page, and comes back as far as redirects lead. */
async function goThere(browser: Browser, page: string, provider: string): Promise<{ url: string; response: Response }> {
  let response = await browser.post(page, { as: 'elsewhere', provider });
  let url = page;
  for (let hops = 0; hops < 12; hops++) {
    const location = response.headers.get('location');
    if (location === null) break;
    url = new URL(location, url).href;
    if (!url.startsWith('http://127.0.0.1')) break;
    response = await browser.get(url);
  }
  return { url, response };
}

async function signIn(provider: string, claims: Record<string, unknown> | undefined) {
  elsewhere.says(claims);
  const browser = createBrowser();
  const request = authorizationRequest(harness.origin);
  const page = await openSignIn(browser, request);
  const { url, response } = await goThere(browser, page, provider);
  return { browser, page, request, url: new URL(url), response };
}

async function whoSignedIn({ url, request }: Awaited<ReturnType<typeof signIn>>): Promise<unknown> {
  const tokens = await exchange(harness.origin, url.searchParams.get('code') ?? '', request.verifier);
  const { access_token } = (await tokens.json()) as { access_token: string };
  return (await userinfo(harness.origin, access_token)).json();
}

test('offers the connected providers by name, staff and subjects apart', async () => {
  const browser = createBrowser();
  const page = await browser.get(await openSignIn(browser, authorizationRequest(harness.origin)));
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text.indexOf('示例代理机构统一身份')).toBeGreaterThan(text.indexOf('单位工作人员'));
  expect(text.indexOf('示例实名认证')).toBeGreaterThan(text.indexOf('信用主体（实名认证）'));
  expect(page.headers.get('content-security-policy')).toContain(new URL(elsewhere.issuer).origin);
});

test('signs in invited staff as who the provider says they are', async () => {
  const outcome = await signIn('staff', { email: 'officer@agency', email_verified: true });
  expect(outcome.url.origin).toBe(new URL(outcome.request.url).searchParams.get('redirect_uri')?.replace(/\/$/, ''));
  expect(await whoSignedIn(outcome)).toMatchObject({ preferred_username: 'officer@agency' });
});

test('signs in a subject by the verified identifier, masked for the client', async () => {
  const outcome = await signIn('named', { resident_id: '99000019900101005X' });
  expect(await whoSignedIn(outcome)).toMatchObject({ preferred_username: expect.not.stringContaining('19900101') });
});

describe('whom a provider cannot sign in', () => {
  test.each([
    ['staff of another organisation', 'staff', { email: 'clerk@employer', email_verified: true }],
    ['somebody who is not invited', 'staff', { email: 'stranger@agency', email_verified: true }],
    ['an address it has not verified', 'staff', { email: 'officer@agency', email_verified: false }],
    ['a subject, by a provider of staff', 'staff', { email: '99000019900101005X', email_verified: true }],
    ['staff, by a provider of subjects', 'named', { resident_id: 'officer@agency' }],
    ['nobody in particular', 'named', {}],
  ])('%s', async (_, provider, claims) => {
    const { response, url } = await signIn(provider, claims);
    expect(url.pathname).toMatch(/^\/sign-in\/[^/]+\/return$/);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('尚未获邀使用本平台');
  });
});

test('who cancels there is back on the page and may choose again', async () => {
  const { response, url } = await signIn('staff', undefined);
  expect(url.pathname).toMatch(/^\/sign-in\/[^/]+$/);
  expect(response.status).toBe(200);
});

describe('an answer counts once, in the browser it was asked in', () => {
  test('another browser cannot take it in', async () => {
    elsewhere.says({ email: 'officer@agency', email_verified: true });
    const browser = createBrowser();
    const page = await openSignIn(browser, authorizationRequest(harness.origin));
    const begun = await browser.post(page, { as: 'elsewhere', provider: 'staff' });
    let url = begun.headers.get('location')!;
    const stranger = createBrowser();
    while (!new URL(url).pathname.endsWith('/return')) {
      url = new URL((await stranger.get(url)).headers.get('location')!, url).href;
    }
    const taken = await stranger.get(new URL((await stranger.get(url)).headers.get('location')!, url).href);
    expect(taken.status).toBe(400);
  });

  test('the same answer again signs nobody in', async () => {
    elsewhere.says({ email: 'stranger@agency', email_verified: true });
    const browser = createBrowser();
    const page = await openSignIn(browser, authorizationRequest(harness.origin));
    const { url } = await goThere(browser, page, 'staff');
    const again = await browser.get(url);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('这次登录已经结束');
  });

  test('a made-up state leads nowhere', async () => {
    const response = await createBrowser().get(`${harness.origin}/sign-in/return?state=made-up&code=x`);
    expect(response.status).toBe(400);
  });
});

test('a provider that is not connected is no way in', async () => {
  const { response } = await signIn('nowhere', {});
  expect(response.status).toBe(422);
});
