import type { Env, Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { createAccounts } from './accounts.ts';
import { createArtifacts } from './artifacts.ts';
import { createElsewhere } from './elsewhere/create-elsewhere.ts';
import { createInteractionRoutes } from './interaction-routes.ts';
import { issueToken } from './issue-token.ts';
import { createProvider } from './provider.ts';
import { logProviderEvents } from './provider-log.ts';
import { createProviderRoutes } from './provider-mount.ts';
import { redeemCode } from './redeem-code.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInKeys } from './sign-in-keys.ts';
import type { FindUser } from './user-directory.ts';

export interface SignInParts {
  readonly db: Kysely<Database>;
  /** The platform's address: an origin, without a trailing slash (`Settings.publicUrl`). */
  readonly issuer: string;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly users: FindUser;
  readonly keys: SignInKeys;
  /** Offers its users beside the identity providers that are connected. */
  readonly sandbox: boolean;
  readonly logger: Logger;
}

export interface MountedSignIn extends SignIn {
  /** Adds the OAuth endpoints, discovery and the sign-in page. The app must be served by @hono/node-server. */
  mount<E extends Env>(app: Hono<E>): void;
}

/** The platform's sign-in: OAuth 2.1 authorization code with PKCE for the clients in the contract. */
export function createSignIn(parts: SignInParts): MountedSignIn {
  if (new URL(parts.issuer).origin !== parts.issuer) throw new Error('the issuer must be an origin');
  const artifacts = createArtifacts(parts.db, parts.clock);
  const accounts = createAccounts(parts.db, parts.randomBytes);
  const provider = createProvider({ ...parts, artifacts, accounts });
  const elsewhere = createElsewhere(parts);
  logProviderEvents(provider, parts.logger);

  return {
    async check(accessToken) {
      const token = await artifacts.accessToken(accessToken);
      if (token.state === 'unknown') return { ok: false, code: 'credential.invalid' };
      if (token.state === 'expired') return { ok: false, code: 'credential.expired' };
      return { ok: true, user: { user: token.login } };
    },

    async issue(login) {
      const user = parts.sandbox ? await parts.users(login) : undefined;
      if (user === undefined) throw new ProblemError('not-found', 'there is no such user');
      return issueToken(provider, await accounts.idOf(user.login));
    },

    async redeem(returned) {
      const accountId = await redeemCode(provider, returned);
      const login = accountId === undefined ? undefined : await accounts.loginOf(accountId);
      return login === undefined ? undefined : { user: login };
    },

    mount(app) {
      app.route('/', createProviderRoutes(provider));
      app.route('/', createInteractionRoutes({ ...parts, provider, accounts, elsewhere }));
    },
  };
}
