/**
 * What a badge sends and how it reads the answer: the two query operations, by the client's own attempts and patience. The
 * client's `createCallOperation` knows every operation and its schema, which is more than a badge may weigh.
 */
import type { Clock } from '@credit-check/api-client/clock';
import { AnswerMalformed } from '@credit-check/api-client/errors/answer-malformed';
import { NetworkFailed } from '@credit-check/api-client/errors/network-failed';
import { ProblemReceived } from '@credit-check/api-client/errors/problem-received';
import type { CallInput, CallOperation, OutputOf } from '@credit-check/api-client/transport/call-operation';
import { parseRetryAfter } from '@credit-check/api-client/transport/parse-retry-after';
import { ATTEMPT_MS_MAX, ATTEMPTS_MAX, TOTAL_MS_MAX } from '@credit-check/api-client/transport/retry-policy';
import { type Fetch, type Incoming, sendOnce } from '@credit-check/api-client/transport/send-once';
import { withRetries } from '@credit-check/api-client/transport/with-retries';
import type { Problem } from '@credit-check/domain/contract/problems';
import { queryPaths } from '@credit-check/domain/contract/query-paths';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { answerShape, batchAnswerShape, problemShape } from './answer-shape.ts';
import { isOfShape, type Shape } from './shape.ts';

export interface BadgeCallOptions {
  /** Base address without a trailing slash. */
  readonly platform: string;
  readonly credential: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** From 0 to below 1; spreads retries. */
  readonly random: () => number;
  readonly newIdempotencyKey: () => string;
}

const shapes: Readonly<Record<keyof typeof queryPaths, Shape>> = {
  createQuery: answerShape,
  createQueryBatch: batchAnswerShape,
};

/** @throws RangeError for an operation that is not a query */
export function createBadgeCall(options: BadgeCallOptions): CallOperation {
  const { platform, credential, fetch, clock, random, newIdempotencyKey } = options;
  return async <Id extends Parameters<CallOperation>[0]>(id: Id, input: CallInput) => {
    if (!isQuery(id)) throw new RangeError('a badge makes queries only');
    const { body, signal, idempotencyKey = newIdempotencyKey(), attemptsMax = ATTEMPTS_MAX } = input;
    const outgoing = {
      method: 'POST',
      url: platform + queryPaths[id],
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(body),
      credential,
    };
    const answer = await withRetries(
      async (msLeft) => {
        const msMax = Math.min(ATTEMPT_MS_MAX, msLeft);
        return readAnswer(await sendOnce(outgoing, { fetch, signal, msMax }), shapes[id], clock.now());
      },
      { clock, random, attemptsMax, totalMsMax: TOTAL_MS_MAX, signal },
    );
    // Of the shape of the operation's answer, which the compiler cannot know.
    return answer as OutputOf<Id>;
  };
}

function isQuery(id: string): id is keyof typeof queryPaths {
  return Object.hasOwn(queryPaths, id);
}

/** @throws ProblemReceived, NetworkFailed, AnswerMalformed: as the client's own reading of an answer */
function readAnswer({ status, headers, text }: Incoming, shape: Shape, now: EpochMs): unknown {
  const json = parseJson(text);
  if (status >= 200 && status <= 299) {
    if (isOfShape(json, shape)) return json;
    throw new AnswerMalformed('The answer is not of the agreed form');
  }
  const retryAfter = parseRetryAfter(headers, now);
  if (isOfShape(json, problemShape)) throw new ProblemReceived(json as Problem, retryAfter);
  throw new NetworkFailed({ status, retryAfter });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
