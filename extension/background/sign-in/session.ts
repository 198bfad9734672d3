/** The sign-ins of this browser, one of them acting: begin, are renewed, end. */

import { isNetworkFailed } from '@credit-check/api-client/errors/network-failed';
import * as oauth from 'oauth4webapi';
import type { Session, SignInFailure, SignInOutcome, Whose } from '../../session.ts';
import type { Stored } from '../../stored.ts';
import { client, requestOptions } from './oauth-client.ts';
import { refresh } from './refresh.ts';
import type { SignedIn, SignInEntry, SignIns } from './sign-in-state.ts';
import { SignInWindowClosed } from './sign-in-window-closed.ts';
import { SignedOut } from './signed-out.ts';

/** An access token is renewed this long before it ends, so that none ends on its way. */
const RENEW_BEFORE_MS = 30_000;

export interface SessionParts {
  readonly state: Stored<SignIns>;
  /** Address of the platform the settings name. */
  readonly platform: () => Promise<string>;
  readonly authorize: (platform: string) => Promise<SignedIn>;
  readonly now: () => number;
}

export interface BackgroundSession {
  readonly get: () => Promise<Session>;
  /** Signs somebody in, who acts from then on; who was signed in before stays so beside. */
  readonly signIn: () => Promise<SignInOutcome>;
  /** Who is signed in with this account acts from now on; nobody does where nobody is. */
  readonly actAs: (account: string) => Promise<void>;
  /** Forgets the acting one's tokens at once, then tells the platform to. Nobody takes their place unasked. */
  readonly signOut: () => Promise<void>;
  /** Hands back what other platforms than that of the settings gave. */
  readonly leaveOthers: () => Promise<void>;
  /**
   * A token that is valid now: of whoever acts or, where it is said whose, of that sign-in, acting or not. Rejects with
   * `SignedOut`, or with `NetworkFailed` where it cannot be renewed yet.
   */
  readonly accessToken: (whose?: Whose) => Promise<string>;
  /** The platform refused the access token before its time: the next one is a renewed one. */
  readonly distrust: (whose?: Whose) => Promise<void>;
}

export function createSession({ state, platform, authorize, now }: SessionParts): BackgroundSession {
  const renewing = new Map<string, Promise<string>>();
  let signingIn: Promise<SignInOutcome> | undefined;

  /** A sign-in belongs to one platform: with another address in the settings nobody is signed in. */
  async function current(): Promise<SignIns> {
    const [found, address] = await Promise.all([state.get(), platform()]);
    return { ...found, all: found.all.filter((one) => one.platform === address) };
  }

  async function get(): Promise<Session> {
    const { all, acting, failed } = await current();
    const actor = all.find(({ user }) => user.account === acting);
    const others = all.filter((one) => one !== actor && one.state === 'signed-in').map(({ user }) => user);
    const beside = { others, ...(failed !== undefined && { failed }) };
    return actor === undefined
      ? { state: 'signed-out', ...beside }
      : { state: actor.state, user: actor.user, ...beside };
  }

  const isFresh = ({ expiresAt }: SignedIn) => expiresAt - now() > RENEW_BEFORE_MS;

  async function find({ account, organization }: Whose): Promise<SignedIn | undefined> {
    const { all, acting } = await current();
    const isMeant = ({ user }: SignInEntry) =>
      (account ?? user.account) === user.account && (organization ?? user.organization.id) === user.organization.id;
    const live = all.flatMap((one) => (one.state === 'signed-in' && isMeant(one) ? [one] : []));
    const isSaid = account !== undefined || organization !== undefined;
    return live.find(({ user }) => user.account === acting) ?? (isSaid ? live[0] : undefined);
  }

  async function renew(account: string): Promise<string> {
    const signedIn = await find({ account });
    if (signedIn === undefined) throw new SignedOut();
    if (isFresh(signedIn)) return signedIn.accessToken;
    const renewed = await refresh(signedIn, now);
    const entry = renewed ?? { state: 'expired' as const, platform: signedIn.platform, user: signedIn.user };
    const isStill = ({ all }: SignIns) => all.some((one) => isSame(one, signedIn));
    const before = await state.change((latest) => (isStill(latest) ? withEntry(latest, entry) : latest));
    // Signed out, or in again, in the meantime: what was renewed belongs to nobody any more.
    if (renewed === undefined || !isStill(before)) throw new SignedOut();
    return renewed.accessToken;
  }

  async function signIn(): Promise<SignInOutcome> {
    try {
      const signedIn = await authorize(await platform());
      const { account } = signedIn.user;
      const before = await state.change((latest) => ({ all: withEntry(latest, signedIn).all, acting: account }));
      await Promise.all(before.all.filter((one) => isOfSame(one, signedIn)).map(revoke));
      return 'signed-in';
    } catch (error) {
      const failed = failureOf(error);
      // Who goes on as before knows that they closed the window.
      const isNews = failed !== 'cancelled' || (await get()).state !== 'signed-in';
      await state.change(({ failed: _, ...latest }) => (isNews ? { ...latest, failed } : latest));
      return failed;
    }
  }

  async function drop(isDropped: (one: SignInEntry, before: SignIns) => boolean): Promise<void> {
    const before = await state.change(({ failed: _, ...latest }) => ({
      ...latest,
      all: latest.all.filter((one) => !isDropped(one, latest)),
    }));
    await Promise.all(before.all.filter((one) => isDropped(one, before)).map(revoke));
  }

  return {
    get,
    signIn() {
      signingIn ??= signIn().finally(() => {
        signingIn = undefined;
      });
      return signingIn;
    },
    async actAs(account) {
      await state.change(({ failed: _, ...latest }) => ({ ...latest, acting: account }));
    },
    async signOut() {
      const address = await platform();
      await drop((one, { acting }) => one.user.account === acting && one.platform === address);
    },
    async leaveOthers() {
      const address = await platform();
      await drop((one) => one.platform !== address);
    },
    async accessToken(whose = {}) {
      const signedIn = await find(whose);
      if (signedIn === undefined) throw new SignedOut();
      if (isFresh(signedIn)) return signedIn.accessToken;
      const { account } = signedIn.user;
      // One renewal at a time: a refresh token used twice costs the whole sign-in.
      const underWay = renewing.get(account) ?? renew(account).finally(() => renewing.delete(account));
      renewing.set(account, underWay);
      return underWay;
    },
    async distrust(whose = {}) {
      const signedIn = await find(whose);
      if (signedIn === undefined) return;
      await state.change((latest) => ({
        ...latest,
        all: latest.all.map((one) =>
          one.state === 'signed-in' && isOfSame(one, signedIn) ? { ...one, expiresAt: 0 } : one,
        ),
      }));
    },
  };
}

function isOfSame(one: SignInEntry, { platform, user }: SignInEntry): boolean {
  return one.platform === platform && one.user.account === user.account;
}

/** Whether it is still the very sign-in, not a later one of the same user. */
function isSame(one: SignInEntry, signedIn: SignedIn): boolean {
  return isOfSame(one, signedIn) && one.state === 'signed-in' && one.refreshToken === signedIn.refreshToken;
}

function withEntry(signIns: SignIns, entry: SignInEntry): SignIns {
  return { ...signIns, all: [...signIns.all.filter((one) => !isOfSame(one, entry)), entry] };
}

/** Best effort: a platform out of reach forgets the tokens when they end. */
async function revoke(entry: SignInEntry): Promise<void> {
  if (entry.state === 'expired') return;
  const { server, platform, refreshToken, accessToken } = entry;
  if (server.revocation_endpoint === undefined) return;
  await oauth
    .revocationRequest(server, client, oauth.None(), refreshToken ?? accessToken, requestOptions(platform))
    .catch(() => {});
}

function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInWindowClosed) return 'cancelled';
  if (isNetworkFailed(error)) return 'unreachable';
  return error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied'
    ? 'cancelled'
    : 'not-trusted';
}
