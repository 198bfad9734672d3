import { parseJson } from '@credit-check/domain/contract/parse-json';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { AnswerMalformed } from '../errors/answer-malformed.ts';
import { NetworkFailed } from '../errors/network-failed.ts';
import { ProblemReceived } from '../errors/problem-received.ts';
import { parseRetryAfter } from './parse-retry-after.ts';
import type { Received } from './whole-fetch.ts';

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
export function readAnswer<T>({ response, text }: Received, forms: Forms<T>, now: EpochMs): T {
  const json = parseJson(text);
  if (!response.ok) throw refusalOf(response, forms.problem(json), now);
  if (json === undefined) throw new AnswerMalformed('The answer is not JSON');
  const answer = forms.answer(json);
  if (answer.ok) return answer.value;
  throw new AnswerMalformed('The answer is not of the agreed form', answer.pointers);
}

/** What a response that is not `ok` says: only a problem document is the platform's word. */
export function refusalOf(
  { headers, status }: Response,
  problem: ReturnType<Parse<Problem>>,
  now: EpochMs,
): ProblemReceived | NetworkFailed {
  const retryAfter = parseRetryAfter(headers, now);
  return problem.ok ? new ProblemReceived(problem.value, retryAfter) : new NetworkFailed({ status, retryAfter });
}
