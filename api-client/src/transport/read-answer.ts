import type { Problem } from '@credit-check/domain/contract/problems';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { AnswerMalformed } from '../errors/answer-malformed.ts';
import { NetworkFailed } from '../errors/network-failed.ts';
import { ProblemReceived } from '../errors/problem-received.ts';
import { parseRetryAfter } from './parse-retry-after.ts';

/** A value of the agreed form, or where it departs from it (RFC 6901 pointers). */
export type Parse<T> = (
  json: unknown,
) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly pointers: readonly string[] };

export interface Forms<T> {
  readonly answer: Parse<T>;
  readonly problem: Parse<Problem>;
}

/**
 * The platform's answer in its agreed form. Only that and a problem document are the platform's word: an error page of a
 * proxy is a network failure.
 * @throws ProblemReceived, NetworkFailed, AnswerMalformed
 */
export async function readAnswer<T>(response: Response, forms: Forms<T>, now: EpochMs): Promise<T> {
  const json = parseJson(await response.text());
  if (!response.ok) {
    const retryAfter = parseRetryAfter(response.headers, now);
    const problem = forms.problem(json);
    if (problem.ok) throw new ProblemReceived(problem.value, retryAfter);
    throw new NetworkFailed({ status: response.status, retryAfter });
  }
  if (json === undefined) throw new AnswerMalformed('The answer is not JSON');
  const answer = forms.answer(json);
  if (answer.ok) return answer.value;
  throw new AnswerMalformed('The answer is not of the agreed form', answer.pointers);
}

/** Undefined where it is not JSON, which JSON itself cannot say. The parser's own error would quote the text (X5). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
