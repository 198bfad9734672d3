/** `Idempotency-Key`: a retry, also one that arrives while the first is under way, becomes no second query (contract §2). */
import { createHash } from 'node:crypto';
import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Context } from '../context.ts';
import { KeyTakenError } from '../http/key-taken-error.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findIdempotentQueries, type IdempotencyMark } from '../store/idempotency-keys.ts';
import type { Querier } from './querier.ts';

export interface KeyedRequest {
  readonly operationId: OperationId;
  readonly key: string | undefined;
  /** The body as it came. */
  readonly raw: unknown;
  /** Logs a refusal and gives it back. */
  readonly refuse: (problem: ProblemError) => Promise<ProblemError>;
}

/** What a request has become so far. Positions are those of a batch's items; `WHOLE_REQUEST` for the request as such. */
export interface Earlier {
  queryIdAt(position: number): string | undefined;
  markAt(position: number): IdempotencyMark | undefined;
}

/** Position of a query that stands for the request, not for an item of it. */
export const WHOLE_REQUEST = -1;

const unkeyed: Earlier = { queryIdAt: () => undefined, markAt: () => undefined };

/**
 * Runs the request, or waits for the same one under way. `run` repeats what stands in the log already and asks the rest.
 * @throws ProblemError `conflict` where the key came with another body before, through `refuse`: it is a query of its own
 */
export async function idempotently<T>(
  context: Context,
  querier: Querier,
  { operationId, key, raw, refuse }: KeyedRequest,
  run: (earlier: Earlier) => Promise<T>,
): Promise<T> {
  if (key === undefined) return run(unkeyed);
  const bodyHash = createHash('sha256')
    .update(`${operationId}\n${JSON.stringify(raw)}`)
    .digest('base64url');
  const id = `${querier.credentialId}\n${key}`;
  const underWay = context.inFlight.get(id);
  if (underWay !== undefined) {
    if (underWay.bodyHash !== bodyHash) throw await refuse(conflict());
    // The hash covers the operation, so the answer is of its type.
    return underWay.answer as Promise<T>;
  }
  const attempt = async () => {
    const { credentialId } = querier;
    const markedAt = context.clock.realNow();
    const earlier = await findIdempotentQueries(context.db, credentialId, key, markedAt);
    if (earlier !== undefined && earlier.bodyHash !== bodyHash) throw await refuse(conflict());
    return run({
      queryIdAt: (position) => earlier?.queryIds.get(position),
      markAt: (position) => ({ credentialId, key, position, bodyHash, markedAt }),
    });
  };
  const answer = untilKeyIsKnown(attempt);
  context.inFlight.hold(id, { bodyHash, answer });
  return answer;
}

/** The same request may be under way on another server: what that has logged first stands, and is found the next time. */
async function untilKeyIsKnown<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof KeyTakenError)) throw error;
    }
  }
}

function conflict(): ProblemError {
  return new ProblemError('conflict', 'the Idempotency-Key was used with another body');
}
