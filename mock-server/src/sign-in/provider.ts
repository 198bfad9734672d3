/** The platform's OAuth 2.1 provider: oidc-provider with everything off that the contract does not need. */
import { extensionClient } from '@credit-check/domain/contract/clients';
import { maskId, maskName } from '@credit-check/domain/identifiers/mask';
import { parseResidentId } from '@credit-check/domain/identifiers/resident-id';
import Provider, { type Configuration, type FindAccount, type KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import type { Artifacts } from './artifacts.ts';
import { renderErrorPage } from './page/render-error-page.ts';
import { PORTAL_CLIENT_ID, PORTAL_SCOPE, portalCallbackPath } from './portal-client.ts';
import { createAdapterFactory } from './provider-adapter.ts';
import type { SignInKeys } from './sign-in-keys.ts';
import { oauthPaths, signInPath } from './sign-in-paths.ts';
import { orUnavailable } from './unavailable.ts';
import type { FindUser, SignInUser } from './user-directory.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Lifetimes in seconds. However often it is refreshed, a sign-in ends with its grant, after 14 days. */
const lifetimes = {
  AccessToken: 15 * MINUTE,
  AuthorizationCode: MINUTE,
  IdToken: 15 * MINUTE,
  Interaction: 15 * MINUTE,
  Session: 15 * MINUTE,
  Grant: 14 * DAY,
  RefreshToken: 14 * DAY,
} as const;

export interface ProviderParts {
  /** The platform's address, an origin. */
  readonly issuer: string;
  readonly keys: SignInKeys;
  readonly artifacts: Artifacts;
  readonly accounts: Accounts;
  readonly users: FindUser;
}

export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.issuer, configurationOf(parts));
  // The mount tells the provider its own address through the forwarded headers, see provider-mount.ts.
  provider.proxy = true;
  provider.use(sayWhenToComeBack);
  provider.use(endSessionAfterSignIn);
  prefixAccessTokens(provider);
  return provider;
}

/** A prefix of their own keeps user tokens apart from `pk_` and `sk_` keys, which a random one may happen to look like. */
function prefixAccessTokens(provider: Provider): void {
  const { prototype } = provider.AccessToken;
  const generate: () => string = Reflect.get(prototype, 'generateTokenId');
  Object.defineProperty(prototype, 'generateTokenId', {
    value(this: unknown) {
      return `ut_${Reflect.apply(generate, this, [])}`;
    },
  });
}

function configurationOf({ issuer, keys, artifacts, accounts, users }: ProviderParts): Configuration {
  return {
    adapter: createAdapterFactory(artifacts),
    clients: [
      {
        client_id: extensionClient.clientId,
        redirect_uris: extensionClient.redirectUris,
        scope: extensionClient.scope,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        response_modes: ['query'],
        id_token_signed_response_alg: 'ES256',
      },
      {
        client_id: PORTAL_CLIENT_ID,
        redirect_uris: [`${issuer}${portalCallbackPath}`],
        scope: PORTAL_SCOPE,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        response_modes: ['query'],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['none'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    scopes: extensionClient.scope.split(' '),
    claims: { openid: ['sub', 'preferred_username', 'name', 'organization'] },
    jwks: { keys: [keys.idTokenKey] },
    cookies: {
      keys: [keys.cookieKey],
      names: { session: 'sign_in_session', interaction: 'sign_in', resume: 'sign_in_resume' },
    },
    routes: oauthPaths,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true, allowedPolicy: async (_, client, token) => token.clientId === client.clientId },
      userinfo: { enabled: true },
    },
    ttl: lifetimes,
    clockTolerance: 0,
    // Tokens are sent by hand, never by a cookie, so any origin may call; an extension's origin differs by installation.
    clientBasedCORS: () => true,
    // A client of the platform's own: no consent screen, so no `prompt=consent` for `offline_access` to hang on.
    loadExistingGrant: grantAllScopes,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: async () => false,
    interactions: { url: (_, interaction) => signInPath(interaction.uid) },
    findAccount: findAccountIn(accounts, users),
    renderError: renderErrorPage,
  };
}

async function grantAllScopes(ctx: KoaContextWithOIDC) {
  const grant = new ctx.oidc.provider.Grant({
    clientId: ctx.oidc.client?.clientId,
    accountId: ctx.oidc.account?.accountId,
  });
  grant.addOIDCScope(ctx.oidc.client?.scope ?? '');
  await grant.save();
  return grant;
}

/**
 * With the code sent, the session has done its work. Every sign-in asks who it is: desks are shared, and whose name
 * stands in the query log must not depend on who used the browser before (D2).
 */
async function endSessionAfterSignIn(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.oidc?.route !== 'resume' || ctx.oidc.session === undefined) return;
  await ctx.oidc.session.destroy();
  ctx.cookies.set(ctx.oidc.provider.cookieName('session'), null, { overwrite: true });
}

async function sayWhenToComeBack(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.status === 503) ctx.set('retry-after', '5');
}

function findAccountIn(accounts: Accounts, users: FindUser): FindAccount {
  return async (_, accountId) => {
    const login = await orUnavailable(accounts.loginOf(accountId));
    const user = login === undefined ? undefined : await orUnavailable(users(login));
    if (user === undefined) return undefined;
    return { accountId, claims: async () => ({ sub: accountId, ...claimsOf(user) }) };
  };
}

/** How a client may name the user on its screens, and for whom they act; a person only masked (D4). */
function claimsOf({ login, name, organization }: SignInUser) {
  if (parseResidentId(login).ok) return { preferred_username: maskId('resident-id', login), name: maskName(name) };
  return { preferred_username: login, name, ...(organization && { organization }) };
}
