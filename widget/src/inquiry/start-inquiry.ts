import { isProblemReceived } from '@credit-check/api-client/errors/problem-received';
import type { Answer } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { BadgeClient } from '../page/shared-client.ts';
import { mayStandOnPage } from './may-stand-on-page.ts';

export type InquiryEvent =
  | { readonly type: 'answered'; readonly answer: Answer }
  /** Entries have reached their end; `answer` is what is left. Forget every older one. */
  | { readonly type: 'ended'; readonly answer: Answer }
  /** No longer current: forget the answer. Nothing is told afterwards. */
  | { readonly type: 'stale'; readonly queryId: string }
  | { readonly type: 'failed'; readonly code: ProblemCode; readonly queryId?: string | undefined };

export interface Inquiry {
  /** Fulfilled once it is answered, failed or stopped; never rejected. */
  readonly settled: Promise<void>;
  /** Aborts the query and ends the ageing; nothing is told afterwards. */
  readonly stop: () => void;
}

/** Asks once and follows the answer until it is stale or stopped. Nothing is told before this returns. */
export function startInquiry(client: BadgeClient, request: QueryRequest, tell: (event: InquiryEvent) => void): Inquiry {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function ask(): Promise<void> {
    try {
      const answer = await client.query(request, { signal });
      if (signal.aborted) return;
      if (mayStandOnPage(answer)) follow(answer);
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
    const stopWatching = client.watch(received, (event) => {
      answer = event.answer;
      isStale ||= event.type === 'stale';
      if (isTold) report('ended');
    });
    signal.addEventListener('abort', stopWatching, { once: true });
    report('answered');

    function report(type: 'answered' | 'ended'): void {
      isTold = true;
      if (isStale) stopping.abort();
      tell(isStale ? { type: 'stale', queryId: answer.queryId } : { type, answer });
    }
  }

  return { settled: ask(), stop: () => stopping.abort() };
}

/** Whatever is not a word of the platform (no network, an answer that is none) is its being unavailable (X2). */
function failureOf(error: unknown): InquiryEvent {
  if (isProblemReceived(error)) return { type: 'failed', code: error.code, queryId: error.queryId };
  return { type: 'failed', code: 'platform.unavailable' };
}
