/** Signing in where a user is known already: an organisation's own identity provider, or one that knows real names. */
import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../store/database.ts';
import { signInReturnPath } from '../sign-in-paths.ts';
import { type ConnectedProvider, openConnection } from './open-connection.ts';
import { type LoginOutcome, readLogin } from './read-login.ts';

/** As offered on the sign-in page. */
export interface OfferedProvider {
  readonly id: string;
  readonly name: string;
  readonly isForSubjects: boolean;
  /** Where its sign-in page lives: the form that leads there may go there. */
  readonly origin: string;
}

export interface Elsewhere {
  /** Those that can be reached now. */
  offered(): Promise<readonly OfferedProvider[]>;
  /** Address of the provider's sign-in page, for the interaction `uid`; undefined where there is no such provider. */
  begin(uid: string, providerId: string, language: string): Promise<URL | undefined>;
  /** The interaction a provider's answer belongs to; undefined where none is under way with this `state`. */
  interactionOf(state: string): Promise<string | undefined>;
  /** Who signed in; once for each answer. `returned` is the address the browser came back to: attacker-controlled. */
  finish(uid: string, returned: URL): Promise<LoginOutcome>;
}

export interface ElsewhereParts {
  readonly db: Kysely<Database>;
  /** The platform's address, an origin. */
  readonly issuer: string;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly logger: Logger;
}

const UNDER_WAY_MS = 15 * 60_000;
/** How long what a provider says of itself is taken for true. */
const CONNECTION_MS = 60 * 60_000;

export function createElsewhere({ db, issuer, clock, randomBytes, logger }: ElsewhereParts): Elsewhere {
  const connections = new Map<string, { readonly until: number; readonly opened: Promise<oidc.Configuration> }>();

  /** Opened once an hour; one that fails is tried again the next time. */
  function connect(provider: ConnectedProvider): Promise<oidc.Configuration> {
    const key = JSON.stringify(provider);
    const known = connections.get(key);
    if (known !== undefined && known.until > clock.realNow()) return known.opened;
    const opened = openConnection(provider);
    connections.set(key, { until: clock.realNow() + CONNECTION_MS, opened });
    opened.catch(() => connections.delete(key));
    return opened;
  }

  const random = (length: number) => Buffer.from(randomBytes(length)).toString('base64url');

  return {
    async offered() {
      const providers = await db.selectFrom('identity_providers').selectAll().orderBy('name').execute();
      const found = await Promise.all(
        providers.map(async (provider) => {
          try {
            const { authorization_endpoint } = (await connect(provider)).serverMetadata();
            const { id, name, organization_id } = provider;
            const isForSubjects = organization_id === null;
            return [{ id, name, isForSubjects, origin: new URL(authorization_endpoint!).origin }];
          } catch (error) {
            logger.warn({ err: error, provider: provider.id }, 'an identity provider cannot be reached');
            return [];
          }
        }),
      );
      return found.flat();
    },

    async begin(uid, providerId, language) {
      const provider = await findProvider(db, providerId);
      if (provider === undefined) return undefined;
      const configuration = await connect(provider);
      const [state, nonce, verifier] = [random(32), random(32), random(32)];
      await db.deleteFrom('sign_ins_elsewhere').where('expires_at', '<=', clock.realNow()).execute();
      await db
        .insertInto('sign_ins_elsewhere')
        .values({
          state_hash: hash('sha256', state, 'base64url'),
          uid,
          provider_id: provider.id,
          verifier,
          nonce,
          expires_at: clock.realNow() + UNDER_WAY_MS,
        })
        .execute();
      return oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: `${issuer}${signInReturnPath}`,
        scope: 'openid profile email',
        state,
        nonce,
        ui_locales: language,
        code_challenge: hash('sha256', verifier, 'base64url'),
        code_challenge_method: 'S256',
      });
    },

    async interactionOf(state) {
      const row = await findUnderWay(db, state, clock.realNow());
      return row?.uid;
    },

    async finish(uid, returned) {
      const state = returned.searchParams.get('state') ?? '';
      const underWay = await findUnderWay(db, state, clock.realNow());
      if (underWay?.uid !== uid) return { ok: false, reason: 'not-under-way' };
      const { numDeletedRows } = await db
        .deleteFrom('sign_ins_elsewhere')
        .where('state_hash', '=', underWay.state_hash)
        .executeTakeFirst();
      const provider = await findProvider(db, underWay.provider_id);
      if (Number(numDeletedRows) !== 1 || provider === undefined) return { ok: false, reason: 'not-under-way' };
      if (returned.searchParams.get('error') === 'access_denied') return { ok: false, reason: 'cancelled' };
      try {
        const configuration = await connect(provider);
        const address = new URL(signInReturnPath, issuer);
        address.search = returned.search;
        const tokens = await oidc.authorizationCodeGrant(configuration, address, {
          pkceCodeVerifier: underWay.verifier,
          expectedState: state,
          expectedNonce: underWay.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const more =
          provider.login_claim in claims || configuration.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        return await readLogin(db, provider, { ...more, ...claims });
      } catch (error) {
        logger.warn({ err: error, provider: provider.id }, 'an identity provider’s answer is not to be trusted');
        return { ok: false, reason: 'not-trusted' };
      }
    },
  };
}

function findProvider(db: Kysely<Database>, id: string): Promise<ConnectedProvider | undefined> {
  return db.selectFrom('identity_providers').where('id', '=', id).selectAll().executeTakeFirst();
}

function findUnderWay(db: Kysely<Database>, state: string, now: number) {
  return db
    .selectFrom('sign_ins_elsewhere')
    .where('state_hash', '=', hash('sha256', state, 'base64url'))
    .where('expires_at', '>', now)
    .selectAll()
    .executeTakeFirst();
}
