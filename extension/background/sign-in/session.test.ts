import { startPlatform } from '@credit-check/mock-server/server';
import { createBrowser } from '@credit-check/mock-server/sign-in/testing/browser';
import { choose, openSignIn, redirectUri } from '@credit-check/mock-server/sign-in/testing/extension';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { authorize } from './authorize.ts';
import { createSession } from './session.ts';
import { type SignedIn, signInState } from './sign-in-state.ts';
import { SignInWindowClosed } from './sign-in-window-closed.ts';
import { isSignedOut } from './signed-out.ts';

const QUARTER_HOUR = 15 * 60_000;
const user = { login: 'officer@agency', name: '沙盒招标代理机构' };

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
afterAll(() => platform.close());
beforeEach(() => fakeBrowser.reset());

interface Circumstances {
  readonly press?: Record<string, string>;
  /** What happens to the address on its way back. */
  readonly tamper?: (cameBackTo: URL) => void;
  readonly openSignInPage?: (url: string) => Promise<string>;
}

/** A session whose window is a browser that presses one button. */
function open({ press = { as: 'user', user: user.login }, tamper = () => {}, openSignInPage }: Circumstances = {}) {
  let offset = 0;
  let address = platform.url;
  const now = () => Date.now() + offset;
  const throughBrowser = async (url: string) => {
    const browser = createBrowser();
    const cameBackTo = await choose(browser, await openSignIn(browser, { url, verifier: '' }), press);
    tamper(cameBackTo);
    return cameBackTo.href;
  };
  const session = createSession({
    state: signInState,
    platform: async () => address,
    authorize: (to) =>
      authorize({
        platform: to,
        redirectUri,
        openSignInPage: openSignInPage ?? throughBrowser,
        language: 'zh-CN',
        now,
      }),
    now,
  });
  return {
    session,
    pass: (ms: number) => {
      offset += ms;
    },
    moveTo: (next: string) => {
      address = next;
    },
  };
}

const kept = async () => (await signInState.get()) as SignedIn;
const asks = (token: string) =>
  fetch(`${platform.url}/v1/queries`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

describe('signing in', () => {
  it('gives a token the platform takes, and who it is', async () => {
    const { session } = open();
    expect(await session.get()).toEqual({ state: 'signed-out' });
    expect(await session.signIn()).toBe('signed-in');
    expect(await session.get()).toEqual({ state: 'signed-in', user });
    expect(await asks(await session.accessToken())).toBe(200);
  });

  it.each<[string, string, Circumstances]>([
    ['the person says no', 'cancelled', { press: { as: 'nobody' } }],
    ['the window is closed', 'cancelled', { openSignInPage: () => Promise.reject(new SignInWindowClosed()) }],
    ['the state is another', 'not-trusted', { tamper: (url) => url.searchParams.set('state', 'another') }],
    ['the issuer is another', 'not-trusted', { tamper: (url) => url.searchParams.set('iss', 'https://evil.example') }],
    ['the issuer is missing', 'not-trusted', { tamper: (url) => url.searchParams.delete('iss') }],
    ['the code is another', 'not-trusted', { tamper: (url) => url.searchParams.set('code', 'another') }],
  ])('keeps nothing where %s', async (_, outcome, circumstances) => {
    const { session } = open(circumstances);
    expect(await session.signIn()).toBe(outcome);
    expect(await session.get()).toEqual({ state: 'signed-out', failed: outcome });
    await expect(session.accessToken()).rejects.toSatisfy(isSignedOut);
  });

  it('says where the platform cannot be reached', async () => {
    const { session, moveTo } = open();
    moveTo('http://127.0.0.1:9');
    expect(await session.signIn()).toBe('unreachable');
  });
});

describe('a sign-in', () => {
  it('is renewed before its token ends, once for all who wait', async () => {
    const { session, pass } = open();
    await session.signIn();
    const first = await kept();
    pass(QUARTER_HOUR - 20_000);
    const tokens = await Promise.all([session.accessToken(), session.accessToken(), session.accessToken()]);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(first.accessToken);
    expect((await kept()).refreshToken).not.toBe(first.refreshToken);
    expect(await asks(tokens[0]!)).toBe(200);
  });

  it('is renewed at once where the platform refuses its token', async () => {
    const { session } = open();
    await session.signIn();
    const first = await session.accessToken();
    await session.distrust();
    expect(await session.accessToken()).not.toBe(first);
  });

  it('is over where the platform renews it no more; who it was stays known', async () => {
    const { session, pass } = open();
    await session.signIn();
    await signInState.set({ ...(await kept()), refreshToken: 'not one of the platform' });
    pass(QUARTER_HOUR);
    await expect(session.accessToken()).rejects.toSatisfy(isSignedOut);
    expect(await session.get()).toEqual({ state: 'expired', user });
  });

  it('outlives a platform that is out of reach for a while', async () => {
    const { session, pass } = open();
    await session.signIn();
    const signedIn = await kept();
    pass(QUARTER_HOUR);
    await signInState.set({
      ...signedIn,
      server: { ...signedIn.server, token_endpoint: 'http://127.0.0.1:9/oauth/token' },
    });
    await expect(session.accessToken()).rejects.toMatchObject({ name: 'NetworkFailed' });
    expect(await session.get()).toEqual({ state: 'signed-in', user });
  });

  it('counts for its own platform only', async () => {
    const { session, moveTo } = open();
    await session.signIn();
    moveTo('https://another.example');
    expect(await session.get()).toEqual({ state: 'signed-out' });
    await expect(session.accessToken()).rejects.toSatisfy(isSignedOut);
  });

  it('ends here and on the platform when the person signs out', async () => {
    const { session } = open();
    await session.signIn();
    const token = await session.accessToken();
    await session.signOut();
    expect(await session.get()).toEqual({ state: 'signed-out' });
    expect(await signInState.get()).toEqual({ state: 'signed-out' });
    expect(await asks(token)).toBe(401);
  });
});
