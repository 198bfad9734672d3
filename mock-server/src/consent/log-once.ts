/** `Idempotency-Key` of a POST whose change the log makes durable: as `changeOnce`, with the log's transaction (contract §2). */
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { type ChangeRequest, keyedChange, recallAnswer } from '../query/change-once.ts';
import type { Querier } from '../query/querier.ts';
import type { Database } from '../store/database.ts';
import { putIdempotentAnswer } from '../store/idempotent-answers.ts';

/**
 * Keeps what the request came to, in the transaction that makes it durable.
 * @throws ProblemError `conflict` where another process was asked the same and was first
 */
export type Remember = (transaction: Transaction<Database>, made: string) => Promise<void>;

/**
 * Gives the id of what the request made, or of what it had made before. A retry that arrives while the first is under way
 * waits for it. A refusal is not remembered.
 * @throws ProblemError `conflict` where the key came with another body before, or what `change` refuses
 */
export async function logOnce(
  context: Context,
  querier: Pick<Querier, 'credentialId'>,
  request: ChangeRequest,
  change: (remember: Remember) => Promise<string>,
): Promise<string> {
  const keyed = keyedChange(context, querier, request);
  if (keyed === undefined) return change(async () => {});
  const { bodyHash } = keyed;
  const id = `${keyed.credentialId}\n${keyed.key}`;
  const underWay = context.inFlight.get(id);
  if (underWay !== undefined) {
    if (underWay.bodyHash !== bodyHash) throw new ProblemError('conflict', 'the Idempotency-Key is in use');
    return underWay.answer as Promise<string>;
  }
  const recall = async () => (await recallAnswer<string>(context.db, keyed))?.answer;
  const answer = (async () => {
    const earlier = await recall();
    if (earlier !== undefined) return earlier;
    try {
      return await change(async (transaction, made) => {
        if ((await recallAnswer(transaction, keyed)) !== undefined) throw new ProblemError('conflict');
        await putIdempotentAnswer(transaction, keyed, made);
      });
    } catch (error) {
      // Another process was asked the same and was first.
      const made = await recall();
      if (made === undefined) throw error;
      return made;
    }
  })();
  context.inFlight.hold(id, { bodyHash, answer });
  return answer;
}
