import { isProblemReceived } from '@credit-check/api-client/errors/problem-received';
import type { Watch } from '@credit-check/api-client/watch/create-watch';
import type { Answer } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { SupersededReason } from '@credit-check/domain/contract/superseded';

export type InquiryEvent =
  | { readonly type: 'answered'; readonly answer: Answer }
  /** Entries have reached their end; `answer` is what is left. Forget every older one. */
  | { readonly type: 'ended'; readonly answer: Answer }
  /** The platform's frame shows an answer about a person. */
  | { readonly type: 'framed'; readonly queryId: string | undefined }
  /** No longer current: forget the answer. Nothing is told afterwards. */
  | { readonly type: 'stale'; readonly queryId: string }
  /** Another answer has taken its place on the platform: forget it. Nothing is told afterwards. */
  | { readonly type: 'superseded'; readonly reason: SupersededReason; readonly queryId: string }
  | { readonly type: 'failed'; readonly code: ProblemCode; readonly queryId?: string | undefined };

export interface Inquiry {
  /** Fulfilled once it is answered, failed or stopped; never rejected. */
  readonly settled: Promise<void>;
  /** Aborts the query and ends the ageing; nothing is told afterwards. */
  readonly stop: () => void;
}

export interface InquiryOptions {
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
  readonly watch: Watch;
  /** Whether the answer may be shown where the badge stands. */
  readonly mayShow: (answer: Answer) => boolean;
}

/** Asks once and follows the answer until it is stale, superseded or stopped. Nothing is told before this returns. */
export function startInquiry(
  { ask: query, watch, mayShow }: InquiryOptions,
  tell: (event: InquiryEvent) => void,
): Inquiry {
  const stopping = new AbortController();
  const { signal } = stopping;
  let stopWatching: (() => void) | undefined;

  function stop(): void {
    stopping.abort();
    stopWatching?.();
  }

  async function ask(): Promise<void> {
    try {
      const answer = await query(signal);
      if (signal.aborted) return;
      if (mayShow(answer)) follow(answer);
      else tell({ type: 'failed', code: 'basis.not-permitted', queryId: answer.queryId });
    } catch (error) {
      if (!signal.aborted) tell(failureOf(error));
    }
  }

  /** What is due already is heard before anything is told: nobody is ever given an entry past its end. */
  function follow(received: Answer): void {
    let answer = received;
    let isStale = false;
    let isTold = false;
    stopWatching = watch(received, (event) => {
      answer = event.answer;
      if (event.type === 'superseded') {
        stop();
        return tell({ type: 'superseded', reason: event.reason, queryId: answer.queryId });
      }
      isStale ||= event.type === 'stale';
      if (isTold) report('ended');
    });
    report('answered');

    function report(type: 'answered' | 'ended'): void {
      isTold = true;
      if (isStale) stop();
      tell(isStale ? { type: 'stale', queryId: answer.queryId } : { type, answer });
    }
  }

  return { settled: ask(), stop };
}

/** Whatever is not a word of the platform (no network, an answer that is none) is its being unavailable (X2). */
function failureOf(error: unknown): InquiryEvent {
  if (isProblemReceived(error)) return { type: 'failed', code: error.code, queryId: error.queryId };
  return { type: 'failed', code: 'platform.unavailable' };
}
