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

/** A mark and the query the request became. */
export interface MarkedQuery extends IdempotencyMark {
  readonly queryId: string;
}

/** False where one of the keys is already taken by another query: then that one must not be logged. */
export async function markIdempotent(
  transaction: Transaction<Database>,
  marks: readonly MarkedQuery[],
): Promise<boolean> {
  if (marks.length === 0) return true;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('idempotency_keys')
    .values(
      marks.map(({ credentialId, key, position, bodyHash, queryId, markedAt }) => ({
        credential_id: credentialId,
        key,
        position,
        body_hash: bodyHash,
        query_id: queryId,
        expires_at: markedAt + KEY_LIFETIME_MS,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['credential_id', 'key', 'position'])
        .doUpdateSet(({ ref }) => ({
          body_hash: ref('excluded.body_hash'),
          query_id: ref('excluded.query_id'),
          expires_at: ref('excluded.expires_at'),
        }))
        // Over by the instant of the mark.
        .where(({ eb, ref }) =>
          eb('idempotency_keys.expires_at', '<=', eb(ref('excluded.expires_at'), '-', KEY_LIFETIME_MS)),
        ),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === BigInt(marks.length);
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
