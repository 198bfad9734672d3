/** `Idempotency-Key` of a POST that changes something and is no query: a retry gets the first answer and changes nothing (contract §2). */
import { createHash } from 'node:crypto';
import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { findIdempotentAnswer, type KeyedChange, putIdempotentAnswer } from '../store/idempotent-answers.ts';
import type { Querier } from './querier.ts';

export interface ChangeRequest {
  readonly operationId: OperationId;
  /** What the path names. */
  readonly id: string;
  readonly key: string | undefined;
  /** The body as it came. */
  readonly raw: unknown;
}

/**
 * Makes a change in one transaction, together with the memory of its answer. A refusal changes nothing and is not
 * remembered: nothing of what was refused is kept, and a retry is judged anew.
 * @throws ProblemError `conflict` where the key came with another body before, or what `change` refuses
 */
export async function changeOnce<T>(
  context: Context,
  querier: Pick<Querier, 'credentialId'>,
  request: ChangeRequest,
  change: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return context.db.transaction().execute(async (transaction) => {
    const keyed = keyedChange(context, querier, request);
    if (keyed === undefined) return change(transaction);
    const earlier = await recallAnswer<T>(transaction, keyed);
    if (earlier !== undefined) return earlier.answer;
    const answer = await change(transaction);
    await putIdempotentAnswer(transaction, keyed, answer);
    return answer;
  });
}

/** What a request is remembered by; undefined where it came without a key. */
export function keyedChange(
  { clock }: Pick<Context, 'clock'>,
  { credentialId }: Pick<Querier, 'credentialId'>,
  { operationId, id, key, raw }: ChangeRequest,
): KeyedChange | undefined {
  if (key === undefined) return undefined;
  const bodyHash = createHash('sha256')
    .update(`${operationId}\n${id}\n${JSON.stringify(raw)}`)
    .digest('base64url');
  return { credentialId, key, bodyHash, at: clock.realNow() };
}

/**
 * What the same request came to before; undefined where it is the first.
 * @throws ProblemError `conflict` where the key came with another body
 */
export async function recallAnswer<T>(
  db: Kysely<Database>,
  keyed: KeyedChange,
): Promise<{ readonly answer: T } | undefined> {
  const earlier = await findIdempotentAnswer(db, keyed);
  if (earlier !== undefined && earlier.bodyHash !== keyed.bodyHash) {
    throw new ProblemError('conflict', 'the Idempotency-Key was used with another body');
  }
  // The hash covers the operation, so the answer is of its type.
  return earlier && { answer: earlier.answer as T };
}
