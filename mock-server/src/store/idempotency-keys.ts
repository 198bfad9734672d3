/** Which queries a POST with an `Idempotency-Key` has already become. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';

/** That a request with an `Idempotency-Key` became a query. */
export interface IdempotencyMark {
  readonly credentialId: string;
  readonly key: string;
  /** Of the item within a batch; 0 for a single query. */
  readonly position: number;
  /** SHA-256 of operation and body, base64url. */
  readonly bodyHash: string;
  /** Real time. */
  readonly markedAt: EpochMs;
}

export const KEY_LIFETIME_MS = 24 * 3_600_000;

/** False where the key is already taken by another query: then this one must not be logged. */
export async function markIdempotent(
  transaction: Transaction<Database>,
  queryId: string,
  mark: IdempotencyMark,
): Promise<boolean> {
  const row = { body_hash: mark.bodyHash, query_id: queryId, expires_at: mark.markedAt + KEY_LIFETIME_MS };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('idempotency_keys')
    .values({ credential_id: mark.credentialId, key: mark.key, position: mark.position, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['credential_id', 'key', 'position'])
        .doUpdateSet(row)
        .where('idempotency_keys.expires_at', '<=', mark.markedAt),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export interface IdempotentQueries {
  readonly bodyHash: string;
  /** Query ids by the item's position; a batch that was interrupted has gaps. */
  readonly queryIds: ReadonlyMap<number, string>;
}

/** @param realNow keys live on real time, not on the law's clock */
export async function findIdempotentQueries(
  db: Kysely<Database>,
  credentialId: string,
  key: string,
  realNow: EpochMs,
): Promise<IdempotentQueries | undefined> {
  const rows = await db
    .selectFrom('idempotency_keys')
    .where('credential_id', '=', credentialId)
    .where('key', '=', key)
    .where('expires_at', '>', realNow)
    .select(['position', 'body_hash', 'query_id'])
    .execute();
  const bodyHash = rows[0]?.body_hash;
  if (bodyHash === undefined) return undefined;
  return { bodyHash, queryIds: new Map(rows.map((row) => [row.position, row.query_id])) };
}

/** Drops the keys whose 24 hours are over. */
export async function forgetIdempotencyKeys(db: Kysely<Database>, realNow: EpochMs): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', realNow).execute();
}
