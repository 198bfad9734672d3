import { extensionClient } from '@credit-check/domain/contract/clients';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { createBrowser } from './testing/browser.ts';
import {
  asUser,
  authorizationRequest,
  choose,
  exchange,
  openSignIn,
  redirectUri,
  type Tokens,
  userinfo,
} from './testing/extension.ts';
import { useSignInServer } from './testing/use-sign-in-server.ts';

const harness = useSignInServer();

/** Where an authorization request with these parameters ends up without anyone signing in. */
async function answerTo(changes: Record<string, string | undefined>): Promise<Response> {
  return createBrowser().get(authorizationRequest(harness.origin, changes).url);
}

describe('signing in', () => {
  test('one click gives a code, the code tokens, the token the user', async () => {
    const browser = createBrowser();
    const request = authorizationRequest(harness.origin, { nonce: 'nonce-1' });
    const page = await openSignIn(browser, request);
    expect(page).toMatch(new RegExp(`^${harness.origin}/sign-in/[\\w-]{20,}$`));
    const called = await choose(browser, page, asUser('officer@agency'));
    expect(called.origin + called.pathname).toBe(redirectUri);
    // RFC 9207 §2
    expect(called.searchParams.get('iss')).toBe(harness.origin);
    expect(called.searchParams.get('state')).toBe('state-1');

    const response = await exchange(harness.origin, called.searchParams.get('code')!, request.verifier);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const tokens = (await response.json()) as Tokens;
    expect(tokens.expires_in).toBe(900);
    expect(tokens.access_token).toMatch(/^ut_/);
    expect(await harness.server.signIn.check(tokens.access_token)).toEqual({
      ok: true,
      user: { user: 'officer@agency' },
    });

    const { payload } = await jwtVerify(tokens.id_token, createRemoteJWKSet(new URL(`${harness.origin}/oauth/jwks`)), {
      issuer: harness.origin,
      audience: extensionClient.clientId,
    });
    expect(payload).toMatchObject({ nonce: 'nonce-1', preferred_username: 'officer@agency' });
    expect(await (await userinfo(harness.origin, tokens.access_token)).json()).toMatchObject({ sub: payload.sub });
  });

  test('leaves no session behind: the next request asks again', async () => {
    const browser = createBrowser();
    await choose(browser, await openSignIn(browser, authorizationRequest(harness.origin)), asUser('officer@agency'));
    expect(browser.cookies.filter(({ path }) => path === '/')).toEqual([]);
    const page = await openSignIn(browser, authorizationRequest(harness.origin));
    expect(new URL(page).pathname).toMatch(/^\/sign-in\//);
    const called = await choose(browser, page, asUser('clerk@employer'));
    expect(called.searchParams.get('code')).toBeTruthy();
  });

  test.each(['login', 'consent', 'login consent'])('takes prompt=%s', async (prompt) => {
    const browser = createBrowser();
    const page = await openSignIn(browser, authorizationRequest(harness.origin, { prompt }));
    const called = await choose(browser, page, asUser('officer@agency'));
    expect(called.searchParams.get('code')).toBeTruthy();
  });

  test('takes the redirect address of the Firefox extension', async () => {
    const browser = createBrowser();
    const request = authorizationRequest(harness.origin, { redirect_uri: extensionClient.redirectUris[1] });
    const called = await choose(browser, await openSignIn(browser, request), asUser('officer@agency'));
    expect(called.href.startsWith(extensionClient.redirectUris[1])).toBe(true);
  });

  test('begun at localhost moves to the issuer, whose cookies it needs', async () => {
    const { url } = authorizationRequest(harness.origin);
    const response = await fetch(url.replace('127.0.0.1', 'localhost'), { redirect: 'manual' });
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(url);
  });
});

describe('an authorization request is refused to the client', () => {
  test.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with a challenge without method', { code_challenge_method: undefined }, 'invalid_request'],
    ['for an implicit token', { response_type: 'token' }, 'invalid_request'],
    ['for an ID token from the front channel', { response_type: 'id_token', nonce: 'n' }, 'invalid_request'],
    ['for both', { response_type: 'code id_token', nonce: 'n' }, 'invalid_request'],
    ['to answer in a fragment', { response_mode: 'fragment' }, 'invalid_request'],
    ['to sign in unseen', { prompt: 'none' }, 'login_required'],
  ])('%s', async (_, changes, error) => {
    const response = await answerTo(changes);
    expect(response.status).toBeGreaterThanOrEqual(300);
    expect(response.status).toBeLessThan(400);
    const location = new URL(response.headers.get('location')!);
    expect(location.origin + location.pathname).toBe(redirectUri);
    const parameters = new URLSearchParams(location.search || location.hash.slice(1));
    expect(parameters.get('error')).toBe(error);
    expect(parameters.get('iss')).toBe(harness.origin);
    expect(parameters.get('code')).toBeNull();
  });
});

describe('an authorization request never leaves the platform', () => {
  test.each([
    ['to another address', { redirect_uri: 'https://elsewhere.example/' }, '返回地址'],
    ['to a longer address', { redirect_uri: `${redirectUri}deeper` }, '返回地址'],
    ['to an address with a query', { redirect_uri: `${redirectUri}?a=1` }, '返回地址'],
    ['without an address', { redirect_uri: undefined }, '不完整'],
    ['from an unknown client', { client_id: 'somebody' }, '不认识'],
    ['from no client', { client_id: undefined }, '不完整'],
  ])('%s', async (_, changes, sentence) => {
    const response = await answerTo(changes);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const text = await response.text();
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/ at .*\.js|somebody|elsewhere/);
  });
});

describe('discovery', () => {
  test.each(['openid-configuration', 'oauth-authorization-server'])('says in %s what there is', async (document) => {
    const response = await fetch(`${harness.origin}/.well-known/${document}`);
    expect(await response.json()).toMatchObject({
      issuer: harness.origin,
      authorization_endpoint: `${harness.origin}/oauth/authorize`,
      token_endpoint: `${harness.origin}/oauth/token`,
      revocation_endpoint: `${harness.origin}/oauth/revoke`,
      userinfo_endpoint: `${harness.origin}/oauth/userinfo`,
      jwks_uri: `${harness.origin}/oauth/jwks`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
    });
  });

  test('goes by the issuer, whatever a request claims its host was', async () => {
    const response = await fetch(`${harness.origin}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
    });
    expect(await response.json()).toMatchObject({ token_endpoint: `${harness.origin}/oauth/token` });
  });

  test('shows no private half of a key', async () => {
    const { keys } = (await (await fetch(`${harness.origin}/oauth/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test.each([
    ['GET', '/oauth/token'],
    ['GET', '/oauth/elsewhere'],
    ['POST', '/oauth/authorize'],
    ['POST', '/session/end/confirm'],
  ])('leaves %s %s to the platform', async (method, path) => {
    expect((await fetch(`${harness.origin}${path}`, { method })).status).toBe(404);
  });
});

describe('behind https', () => {
  const secure = useSignInServer({ issuer: 'https://platform.example' });

  test('cookies are for https alone', async () => {
    const browser = createBrowser();
    await browser.get(authorizationRequest(secure.origin).url);
    expect(browser.cookies.length).toBeGreaterThan(0);
    for (const { attributes } of browser.cookies) {
      expect(attributes).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite=lax']));
    }
  });
});
