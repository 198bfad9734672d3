/** The authorization code flow with PKCE (OAuth 2.1, RFC 7636, RFC 9207), by oauth4webapi. */
import { extensionClient } from '@credit-check/domain/contract/clients';
import * as oauth from 'oauth4webapi';
import * as z from 'zod/mini';
import { organizationSchema, type User } from '../../session.ts';
import { client, requestOptions } from './oauth-client.ts';
import type { SignedIn } from './sign-in-state.ts';

export interface AuthorizeParts {
  /** Address of the platform; its discovery document must name the same as issuer. */
  readonly platform: string;
  readonly redirectUri: string;
  /** Opens the platform's sign-in page and gives the address it came back to. */
  readonly openSignInPage: (url: string) => Promise<string>;
  /** BCP 47 tag for the sign-in page. */
  readonly language: string;
  readonly now: () => number;
}

/** Signs a person in. Rejects where any step is not as it must be; nothing is kept then. */
export async function authorize(parts: AuthorizeParts): Promise<SignedIn> {
  const { platform, redirectUri, now } = parts;
  const server = await discover(platform);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const cameBackTo = await parts.openSignInPage(
    authorizationUrl(server, {
      redirect_uri: redirectUri,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      state,
      ui_locales: parts.language,
    }),
  );
  // From here on the address is whatever the window came back with: state and issuer are held against ours.
  const callback = oauth.validateAuthResponse(server, client, new URL(cameBackTo), state);
  const options = requestOptions(platform);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    callback,
    redirectUri,
    verifier,
    options,
  );
  const requestedAt = now();
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  return {
    state: 'signed-in',
    platform,
    user: await fetchUser(server, tokens, options),
    server: {
      issuer: server.issuer,
      token_endpoint: server.token_endpoint!,
      ...(server.revocation_endpoint !== undefined && { revocation_endpoint: server.revocation_endpoint }),
    },
    accessToken: tokens.access_token,
    expiresAt: requestedAt + (tokens.expires_in ?? 0) * 1000,
    ...(tokens.refresh_token !== undefined && { refreshToken: tokens.refresh_token }),
  };
}

/** The provider's metadata, with all that this flow rests on. */
async function discover(platform: string): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(platform);
  const response = await oauth.discoveryRequest(issuer, requestOptions(platform));
  const server = await oauth.processDiscoveryResponse(issuer, response);
  const isComplete =
    server.authorization_endpoint !== undefined &&
    server.token_endpoint !== undefined &&
    server.authorization_response_iss_parameter_supported === true &&
    server.code_challenge_methods_supported?.includes('S256') === true;
  if (!isComplete) throw new Error('The provider lacks what the sign-in rests on');
  return server;
}

function authorizationUrl(server: oauth.AuthorizationServer, parameters: Record<string, string>): string {
  const url = new URL(server.authorization_endpoint!);
  const all = {
    client_id: client.client_id,
    response_type: 'code',
    scope: extensionClient.scope,
    code_challenge_method: 'S256',
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url.href;
}

const claimsSchema = z.object({
  sub: z.string(),
  preferred_username: z.string(),
  name: z.optional(z.string()),
  organization: z.optional(organizationSchema),
});

async function fetchUser(
  server: oauth.AuthorizationServer,
  tokens: oauth.TokenEndpointResponse,
  options: ReturnType<typeof requestOptions>,
): Promise<User> {
  const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? oauth.skipSubjectCheck;
  const response = await oauth.userInfoRequest(server, client, tokens.access_token, options);
  const claims = z.parse(claimsSchema, await oauth.processUserInfoResponse(server, client, subject, response));
  const login = claims.preferred_username;
  // A subject that signed in for itself is nobody's staff.
  const itself = { id: claims.sub, name: claims.name ?? login };
  return { account: claims.sub, login, organization: claims.organization ?? itself };
}
