import { problemState } from '@credit-check/widget/inquiry/problem-state';
import { receiptUrl } from '@credit-check/widget/receipt-url';
import type { BadgeInput } from '@credit-check/widget/view/badge-model';
import type { CheckRow, Failure } from './check-run.ts';

/** Failures of the asking, not of the answer: the row is as before. */
const notAsked: ReadonlySet<Failure['kind']> = new Set(['cancelled', 'interrupted', 'signed-out']);

/** What a badge shows for a row. Whatever is not an answer looks like none (X2). */
export function badgeInput({ code, result }: Pick<CheckRow, 'code' | 'result'>, platform: string): BadgeInput {
  switch (result.state) {
    case 'waiting':
      return { state: 'idle', subjectId: code };
    case 'asking':
      return { state: 'loading', subjectId: code };
    case 'stale':
      return { state: 'stale', subjectId: code };
    case 'answered':
      return { state: 'ready', answer: result.answer, receiptUrl: receiptUrl(platform, result.answer.queryId) };
    case 'failed': {
      const { kind, code: problem } = result.failure;
      if (notAsked.has(kind)) return { state: 'idle', subjectId: code };
      const state = problem === undefined ? 'unavailable' : problemState(problem);
      return { state, subjectId: code, ...(problem && { code: problem }) };
    }
  }
}
