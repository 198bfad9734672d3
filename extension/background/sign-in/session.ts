/** The sign-in of this browser: begins, is renewed, ends. */

import { isNetworkFailed } from '@credit-check/api-client/errors/network-failed';
import * as oauth from 'oauth4webapi';
import type { Session, SignInFailure, SignInOutcome } from '../../session.ts';
import type { Stored } from '../../stored.ts';
import { client, requestOptions } from './oauth-client.ts';
import { refresh } from './refresh.ts';
import type { SignedIn, SignInState } from './sign-in-state.ts';
import { SignInWindowClosed } from './sign-in-window-closed.ts';
import { SignedOut } from './signed-out.ts';

/** An access token is renewed this long before it ends, so that none ends on its way. */
const RENEW_BEFORE_MS = 30_000;

export interface SessionParts {
  readonly state: Stored<SignInState>;
  /** Address of the platform the settings name. */
  readonly platform: () => Promise<string>;
  readonly authorize: (platform: string) => Promise<SignedIn>;
  readonly now: () => number;
}

export interface BackgroundSession {
  readonly get: () => Promise<Session>;
  readonly signIn: () => Promise<SignInOutcome>;
  /** Forgets the tokens at once, then tells the platform to. */
  readonly signOut: () => Promise<void>;
  /** A token that is valid now. Rejects with `SignedOut`, or with `NetworkFailed` where it cannot be renewed yet. */
  readonly accessToken: () => Promise<string>;
  /** The platform refused the access token before its time: the next one is a renewed one. */
  readonly distrust: () => Promise<void>;
}

export function createSession({ state, platform, authorize, now }: SessionParts): BackgroundSession {
  let renewing: Promise<string> | undefined;
  let signingIn: Promise<SignInOutcome> | undefined;

  /** A sign-in belongs to one platform: with another address in the settings nobody is signed in. */
  async function current(): Promise<SignInState> {
    const found = await state.get();
    return found.state === 'signed-out' || found.platform === (await platform()) ? found : { state: 'signed-out' };
  }

  const isFresh = ({ expiresAt }: SignedIn) => expiresAt - now() > RENEW_BEFORE_MS;

  async function renew(): Promise<string> {
    const signedIn = await current();
    if (signedIn.state !== 'signed-in') throw new SignedOut();
    if (isFresh(signedIn)) return signedIn.accessToken;
    const renewed = await refresh(signedIn, now);
    const latest = await state.get();
    // Signed out, or in again, in the meantime: what was renewed belongs to nobody any more.
    if (latest.state !== 'signed-in' || latest.refreshToken !== signedIn.refreshToken) throw new SignedOut();
    await state.set(renewed ?? { state: 'expired', platform: signedIn.platform, user: signedIn.user });
    if (renewed === undefined) throw new SignedOut();
    return renewed.accessToken;
  }

  async function signIn(): Promise<SignInOutcome> {
    try {
      await state.set(await authorize(await platform()));
      return 'signed-in';
    } catch (error) {
      const failed = failureOf(error);
      await state.set({ state: 'signed-out', failed });
      return failed;
    }
  }

  return {
    async get() {
      const found = await current();
      return found.state === 'signed-out' ? found : { state: found.state, user: found.user };
    },
    signIn() {
      signingIn ??= signIn().finally(() => {
        signingIn = undefined;
      });
      return signingIn;
    },
    async signOut() {
      const found = await state.get();
      await state.set({ state: 'signed-out' });
      if (found.state === 'signed-in') await revoke(found);
    },
    async accessToken() {
      // One renewal at a time: a refresh token used twice costs the whole sign-in.
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    async distrust() {
      const found = await state.get();
      if (found.state === 'signed-in') await state.set({ ...found, expiresAt: 0 });
    },
  };
}

/** Best effort: a platform out of reach forgets the tokens when they end. */
async function revoke({ server, platform, refreshToken, accessToken }: SignedIn): Promise<void> {
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
