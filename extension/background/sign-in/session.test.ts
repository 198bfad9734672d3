import { startPlatform } from '@credit-check/mock-server/server';
import { createBrowser } from '@credit-check/mock-server/sign-in/testing/browser';
import { choose, openSignIn, redirectUri } from '@credit-check/mock-server/sign-in/testing/extension';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { authorize } from './authorize.ts';
import { createSession } from './session.ts';
import { type SignedIn, signIns } from './sign-in-state.ts';
import { SignInWindowClosed } from './sign-in-window-closed.ts';
import { isSignedOut } from './signed-out.ts';

const QUARTER_HOUR = 15 * 60_000;
const OFFICER = 'officer@agency';
const CLERK = 'clerk@employer';
const user = {
  account: expect.stringMatching(/^usr_/),
  login: OFFICER,
  organization: { id: 'agency', name: '沙盒招标代理机构' },
};
const clerk = { ...user, login: CLERK, organization: { id: 'employer', name: '沙盒用人单位' } };
const signedOut = { state: 'signed-out', others: [] };

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
afterAll(() => platform.close());
beforeEach(() => fakeBrowser.reset());

interface Circumstances {
  readonly press?: Record<string, string>;
  /** Who signs in, one after the other; the last for ever. */
  readonly logins?: readonly string[];
  /** What happens to the address on its way back. */
  readonly tamper?: (cameBackTo: URL) => void;
  readonly openSignInPage?: (url: string) => Promise<string>;
}

/** A session whose window is a browser that presses one button. */
function open({ press, logins = [OFFICER], tamper = () => {}, openSignInPage }: Circumstances = {}) {
  let signedIn = 0;
  let offset = 0;
  let address = platform.url;
  const now = () => Date.now() + offset;
  const throughBrowser = async (url: string) => {
    const browser = createBrowser();
    const user = logins[Math.min(signedIn++, logins.length - 1)]!;
    const page = await openSignIn(browser, { url, verifier: '' });
    const cameBackTo = await choose(browser, page, press ?? { as: 'user', user });
    tamper(cameBackTo);
    return cameBackTo.href;
  };
  const session = createSession({
    state: signIns,
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

const kept = async () => (await signIns.get()).all[0] as SignedIn;
const keep = async (signedIn: SignedIn) => signIns.set({ ...(await signIns.get()), all: [signedIn] });
const asks = (token: string) =>
  fetch(`${platform.url}/v1/queries`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

describe('signing in', () => {
  it('gives a token the platform takes, and who it is', async () => {
    const { session } = open();
    expect(await session.get()).toEqual(signedOut);
    expect(await session.signIn()).toBe('signed-in');
    expect(await session.get()).toEqual({ state: 'signed-in', user, others: [] });
    expect(await asks(await session.accessToken())).toBe(200);
  });

  it('of a subject for itself names it masked, and no organisation but itself', async () => {
    const { session } = open({ press: { as: 'subject', scheme: 'resident-id', id: '990000199001010017' } });
    await session.signIn();
    const found = await session.get();
    if (found.state !== 'signed-in') throw new Error('not signed in');
    expect(found.user.organization.id).toBe(found.user.account);
    expect(JSON.stringify(found)).not.toContain('990000199001010017');
    expect(found.user.login).toContain('*');
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
    expect(await session.get()).toEqual({ ...signedOut, failed: outcome });
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
    await keep({ ...(await kept()), refreshToken: 'not one of the platform' });
    pass(QUARTER_HOUR);
    await expect(session.accessToken()).rejects.toSatisfy(isSignedOut);
    expect(await session.get()).toEqual({ state: 'expired', user, others: [] });
  });

  it('outlives a platform that is out of reach for a while', async () => {
    const { session, pass } = open();
    await session.signIn();
    const signedIn = await kept();
    pass(QUARTER_HOUR);
    await keep({ ...signedIn, server: { ...signedIn.server, token_endpoint: 'http://127.0.0.1:9/oauth/token' } });
    await expect(session.accessToken()).rejects.toMatchObject({ name: 'NetworkFailed' });
    expect(await session.get()).toEqual({ state: 'signed-in', user, others: [] });
  });

  it('counts for its own platform only', async () => {
    const { session, moveTo } = open();
    await session.signIn();
    moveTo('https://another.example');
    expect(await session.get()).toEqual(signedOut);
    await expect(session.accessToken()).rejects.toSatisfy(isSignedOut);
  });

  it('ends here and on the platform when the person signs out', async () => {
    const { session } = open();
    await session.signIn();
    const token = await session.accessToken();
    await session.signOut();
    expect(await session.get()).toEqual(signedOut);
    expect((await signIns.get()).all).toEqual([]);
    expect(await asks(token)).toBe(401);
  });
});

describe('who is signed in for several organisations', () => {
  async function signedInTwice() {
    const opened = open({ logins: [OFFICER, CLERK] });
    await opened.session.signIn();
    await opened.session.signIn();
    return opened;
  }
  /** In whose organisation's log a token looks. */
  async function organizationOf(token: string): Promise<string> {
    const headers = { authorization: `Bearer ${token}` };
    const claims = await fetch(`${platform.url}/oauth/userinfo`, { headers });
    return ((await claims.json()) as { organization: { id: string } }).organization.id;
  }

  it('acts for the one signed in last, and stays signed in for the other', async () => {
    const { session } = await signedInTwice();
    expect(await session.get()).toEqual({ state: 'signed-in', user: clerk, others: [user] });
    expect(await organizationOf(await session.accessToken())).toBe('employer');
    expect(await organizationOf(await session.accessToken({ organization: 'agency' }))).toBe('agency');
  });

  it('acts for another only once the person says so', async () => {
    const { session } = await signedInTwice();
    const [officer] = (await session.get()).others;
    await session.actAs(officer!.account);
    expect(await session.get()).toEqual({ state: 'signed-in', user, others: [clerk] });
    expect(await organizationOf(await session.accessToken())).toBe('agency');
    const { account } = (await session.get()).others[0]!;
    expect(await organizationOf(await session.accessToken({ account }))).toBe('employer');
  });

  it('signs out of the acting one alone, and nobody takes their place unasked', async () => {
    const { session } = await signedInTwice();
    const token = await session.accessToken();
    await session.signOut();
    expect(await session.get()).toEqual({ state: 'signed-out', others: [user] });
    await expect(session.accessToken()).rejects.toSatisfy(isSignedOut);
    expect(await asks(token)).toBe(401);
    expect(await asks(await session.accessToken({ organization: 'agency' }))).toBe(200);
  });

  it('loses no token where both are renewed at once', async () => {
    const { session, pass } = await signedInTwice();
    pass(QUARTER_HOUR);
    const both = ['agency', 'employer'].map((organization) => session.accessToken({ organization }));
    await Promise.all(both);
    pass(QUARTER_HOUR);
    const later = ['agency', 'employer'].map((organization) => session.accessToken({ organization }));
    expect(await Promise.all((await Promise.all(later)).map(asks))).toEqual([200, 200]);
  });

  it('keeps whoever acts where a further sign-in comes to nothing', async () => {
    let isClosed = false;
    const { session } = open({
      openSignInPage: async (url) => {
        if (isClosed) throw new SignInWindowClosed();
        isClosed = true;
        const browser = createBrowser();
        const page = await openSignIn(browser, { url, verifier: '' });
        return (await choose(browser, page, { as: 'user', user: OFFICER })).href;
      },
    });
    await session.signIn();
    expect(await session.signIn()).toBe('cancelled');
    expect(await session.get()).toEqual({ state: 'signed-in', user, others: [] });
  });

  it('holds one sign-in a user: the one of before is handed back', async () => {
    const { session } = open();
    await session.signIn();
    const before = await session.accessToken();
    await session.signIn();
    expect(await session.get()).toEqual({ state: 'signed-in', user, others: [] });
    expect(await asks(before)).toBe(401);
  });

  it('hands back what another platform gave', async () => {
    const { session, moveTo } = await signedInTwice();
    const token = await session.accessToken();
    moveTo('https://another.example');
    await session.leaveOthers();
    expect((await signIns.get()).all).toEqual([]);
    expect(await asks(token)).toBe(401);
  });
});
