/** What POSTs with an `Idempotency-Key` that are no queries came to. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { KEY_LIFETIME_MS } from './idempotency-keys.ts';

/** A request with an `Idempotency-Key`. */
export interface KeyedChange {
  readonly credentialId: string;
  readonly key: string;
  /** SHA-256 of operation, path and body, base64url. */
  readonly bodyHash: string;
  /** Real time. */
  readonly at: EpochMs;
}

export interface IdempotentAnswer {
  readonly bodyHash: string;
  readonly answer: unknown;
}

export async function findIdempotentAnswer(
  db: Kysely<Database>,
  { credentialId, key, at }: KeyedChange,
): Promise<IdempotentAnswer | undefined> {
  const row = await db
    .selectFrom('idempotent_answers')
    .where('credential_id', '=', credentialId)
    .where('key', '=', key)
    .where('expires_at', '>', at)
    .select(['body_hash', 'answer'])
    .executeTakeFirst();
  return row && { bodyHash: row.body_hash, answer: JSON.parse(row.answer) };
}

/** Remembers the answer, within the transaction that makes the change. */
export async function putIdempotentAnswer(
  transaction: Transaction<Database>,
  { credentialId, key, bodyHash, at }: KeyedChange,
  answer: unknown,
): Promise<void> {
  const row = { body_hash: bodyHash, answer: JSON.stringify(answer), expires_at: at + KEY_LIFETIME_MS };
  await transaction
    .insertInto('idempotent_answers')
    .values({ credential_id: credentialId, key, ...row })
    .onConflict((conflict) => conflict.columns(['credential_id', 'key']).doUpdateSet(row))
    .execute();
}

/** Drops the keys whose 24 hours are over. */
export async function forgetIdempotentAnswers(db: Kysely<Database>, realNow: EpochMs): Promise<void> {
  await db.deleteFrom('idempotent_answers').where('expires_at', '<=', realNow).execute();
}
