import * as oauth from 'oauth4webapi';
import { client, requestOptions } from './oauth-client.ts';
import type { SignedIn } from './sign-in-state.ts';

/**
 * The sign-in with new tokens; undefined where the platform no longer honours it. Rejects with `NetworkFailed` where it
 * cannot be asked now.
 */
export async function refresh(signedIn: SignedIn, now: () => number): Promise<SignedIn | undefined> {
  const { platform, server, refreshToken } = signedIn;
  if (refreshToken === undefined) return undefined;
  const requestedAt = now();
  const options = requestOptions(platform);
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
  try {
    const tokens = await oauth.processRefreshTokenResponse(server, client, response);
    return {
      ...signedIn,
      accessToken: tokens.access_token,
      expiresAt: requestedAt + (tokens.expires_in ?? 0) * 1000,
      refreshToken: tokens.refresh_token ?? refreshToken,
    };
  } catch {
    // Refused, or an answer that cannot be trusted: either way there is nothing to go on with.
    return undefined;
  }
}
