/** `Idempotency-Key` of a POST that changes something and is no query: a retry gets the first answer and changes nothing (contract §2). */
import { createHash } from 'node:crypto';
import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Querier } from '../query/querier.ts';
import type { Database } from '../store/database.ts';
import { findIdempotentAnswer, putIdempotentAnswer } from '../store/idempotent-answers.ts';
import { ProblemError } from './problem-error.ts';

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
  { db, clock }: Context,
  { credentialId }: Pick<Querier, 'credentialId'>,
  { operationId, id, key, raw }: ChangeRequest,
  change: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    if (key === undefined) return change(transaction);
    const bodyHash = createHash('sha256')
      .update(`${operationId}\n${id}\n${JSON.stringify(raw)}`)
      .digest('base64url');
    const keyed = { credentialId, key, bodyHash, at: clock.realNow() };
    const earlier = await findIdempotentAnswer(transaction, keyed);
    if (earlier !== undefined && earlier.bodyHash !== bodyHash) {
      throw new ProblemError('conflict', 'the Idempotency-Key was used with another body');
    }
    // The hash covers the operation, so the answer is of its type.
    if (earlier !== undefined) return earlier.answer as T;
    const answer = await change(transaction);
    await putIdempotentAnswer(transaction, keyed, answer);
    return answer;
  });
}
