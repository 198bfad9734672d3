/** Storage of the provider's artifacts. Identifiers are secrets of clients and are kept as hashes only. */
import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AdapterPayload } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';

/** Expired artifacts stay this long, so that an expired access token can be told from one that never was. */
const KEPT_AFTER_EXPIRY_SECONDS = 24 * 3600;

export type AccessTokenState =
  | { readonly state: 'live' | 'expired'; readonly login: string }
  | { readonly state: 'unknown' };

export interface Artifacts {
  save(model: string, id: string, payload: AdapterPayload, ttlSeconds: number): Promise<void>;
  /** Only what has not expired. */
  find(model: string, id: string): Promise<AdapterPayload | undefined>;
  /** Marks a one-time artifact as used. False where it was used before, or is gone: only one caller ever gets true. */
  consume(model: string, id: string): Promise<boolean>;
  destroy(model: string, id: string): Promise<void>;
  destroyByGrant(model: string, grantId: string): Promise<void>;
  /** Whose an access token is. Unknown also where its grant was revoked. */
  accessToken(token: string): Promise<AccessTokenState>;
}

export function createArtifacts(db: Kysely<Database>, clock: Clock): Artifacts {
  const now = () => Math.floor(clock.realNow() / 1000);

  return {
    async save(model, id, { jti: _, ...payload }, ttlSeconds) {
      const row = {
        grant_key: payload.grantId === undefined ? null : keyOf(payload.grantId),
        account_id: payload.accountId ?? null,
        payload: JSON.stringify(payload),
        expires_at: payload.exp ?? now() + ttlSeconds,
      };
      await db
        .insertInto('sign_in_artifacts')
        .values({ model, key: keyOf(id), ...row, consumed_at: null })
        .onConflict((conflict) => conflict.columns(['model', 'key']).doUpdateSet(row))
        .execute();
      if (model === 'Interaction') await sweep(db, now() - KEPT_AFTER_EXPIRY_SECONDS);
    },

    async find(model, id) {
      const row = await db
        .selectFrom('sign_in_artifacts')
        .select(['payload', 'consumed_at as consumed'])
        .where('model', '=', model)
        .where('key', '=', keyOf(id))
        .where('expires_at', '>', now())
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const payload: AdapterPayload = JSON.parse(row.payload);
      return { ...payload, jti: id, ...(row.consumed !== null && { consumed: Number(row.consumed) }) };
    },

    async consume(model, id) {
      const result = await db
        .updateTable('sign_in_artifacts')
        .set({ consumed_at: now() })
        .where('model', '=', model)
        .where('key', '=', keyOf(id))
        .where('consumed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async destroy(model, id) {
      await db.deleteFrom('sign_in_artifacts').where('model', '=', model).where('key', '=', keyOf(id)).execute();
    },

    async destroyByGrant(model, grantId) {
      await db
        .deleteFrom('sign_in_artifacts')
        .where('model', '=', model)
        .where('grant_key', '=', keyOf(grantId))
        .execute();
    },

    async accessToken(token) {
      const row = await db
        .selectFrom('sign_in_artifacts as token')
        .innerJoin('sign_in_artifacts as grant', (join) =>
          join.onRef('grant.key', '=', 'token.grant_key').on('grant.model', '=', 'Grant'),
        )
        .innerJoin('sign_in_accounts as account', 'account.id', 'token.account_id')
        .select((eb) => ['account.login', eb('token.expires_at', '<=', now()).as('expired')])
        .where('token.model', '=', 'AccessToken')
        .where('token.key', '=', keyOf(token))
        .executeTakeFirst();
      if (row === undefined) return { state: 'unknown' };
      return { state: row.expired ? 'expired' : 'live', login: row.login };
    },
  };
}

/** Rides along with the first step of each sign-in, so that the table stays small without a timer. */
async function sweep(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('sign_in_artifacts').where('expires_at', '<', before).execute();
}

function keyOf(id: string): string {
  return hash('sha256', id, 'base64url');
}
