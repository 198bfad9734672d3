import type { Answer } from '@credit-check/domain/contract/answer';
import type { BatchItem, BatchRequest, BatchResult, QueryRequest } from '@credit-check/domain/contract/query';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { Clock } from '../clock.ts';
import { AnswerMalformed } from '../errors/answer-malformed.ts';
import type { CallOperation } from '../transport/call-operation.ts';
import { attachClock, type PlatformClock, startPlatformClock } from '../watch/platform-clock.ts';
import { isAnswerTo } from './is-answer-to.ts';

/** A batch: what its items have in common, and 1 to 100 of them. */
export type BatchQuery = Omit<BatchRequest, 'items'> & { readonly items: readonly BatchItem[] };

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The caller's own: the same key with the same body gives the first answer again, logged once. */
  readonly idempotencyKey?: string | undefined;
  readonly attemptsMax?: number;
}

export interface Ask {
  readonly one: (request: QueryRequest, options: AskOptions) => Promise<Answer>;
  /** In the order asked; one bad item never fails the others. */
  readonly many: (request: BatchQuery, options: AskOptions) => Promise<BatchResult[]>;
  /** The platform's clock, as the last answer told it. */
  readonly heard: () => PlatformClock | undefined;
}

/** Asks the platform and takes nothing for an answer that is not one to the question. */
export function createAsk(call: CallOperation, clock: Clock): Ask {
  let heard: PlatformClock | undefined;

  /**
   * `asOf` was read between sending and receiving. Taking it for the time of sending, before the first attempt, sets the
   * clock ahead of the platform's by at most that long, never behind. An answer to a caller's own idempotency key may
   * be a repetition of an old one and tells nothing about the clock.
   */
  function startReceiving({ idempotencyKey }: AskOptions) {
    const local = clock.now();
    const monotonic = clock.monotonicNow();
    let heardOf: string | undefined;
    return (answer: Answer, asked: SubjectReference): Answer => {
      if (!isAnswerTo(answer, asked)) throw new AnswerMalformed('The answer is about another subject');
      // Answers of one moment, as most of a batch are, have one clock.
      if (idempotencyKey === undefined && answer.asOf !== heardOf) {
        heardOf = answer.asOf;
        heard = startPlatformClock(clock, { platform: Date.parse(heardOf), local, monotonic });
      }
      if (heard !== undefined) attachClock(answer, heard);
      return answer;
    };
  }

  return {
    async one(request, options) {
      const receive = startReceiving(options);
      return receive(await call('createQuery', { ...options, body: request }), request.subject);
    },
    async many(request, options) {
      const receive = startReceiving(options);
      const { results } = await call('createQueryBatch', { ...options, body: request });
      if (results.length !== request.items.length) throw new AnswerMalformed('The batch has another number of results');
      for (const [index, result] of results.entries()) {
        if (result.ok) receive(result.answer, request.items[index]!.subject);
      }
      return results;
    },
    heard: () => heard,
  };
}
