import { problemSchema } from '@credit-check/domain/contract/problems';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { type HTTPError, isHTTPError, isNetworkError, isTimeoutError, SchemaValidationError } from 'ky';
import * as z from 'zod/mini';
import { AnswerMalformed } from '../errors/answer-malformed.ts';
import { NetworkFailed } from '../errors/network-failed.ts';
import { ProblemReceived } from '../errors/problem-received.ts';
import { parseRetryAfter } from './parse-retry-after.ts';

/**
 * A failure of the transport in the client's own words. Its errors hold requests, and so identifiers: they are not passed
 * on as causes (X5). What it does not know (aborts, errors of the caller's credential function) stays as it is.
 */
export function toCreditError(error: unknown, now: EpochMs): unknown {
  if (isHTTPError(error)) return fromResponse(error, now);
  if (isTimeoutError(error)) return new NetworkFailed({ timedOut: true });
  if (isNetworkError(error)) return new NetworkFailed({ cause: error.cause });
  if (error instanceof SchemaValidationError) {
    return new AnswerMalformed('The answer is not of the agreed form', error.issues.map(toPointer));
  }
  if (error instanceof SyntaxError) return new AnswerMalformed('The answer is not JSON');
  return error;
}

/** Only a problem document is the platform's word; an error page of a proxy is not. */
function fromResponse({ response, data }: HTTPError, now: EpochMs): NetworkFailed | ProblemReceived {
  const problem = z.safeParse(problemSchema, data);
  if (problem.success) return new ProblemReceived(problem.data, parseRetryAfter(response.headers, now));
  return new NetworkFailed({ status: response.status });
}

function toPointer({ path = [] }: { readonly path?: SchemaValidationError['issues'][number]['path'] }): string {
  return path.map((step) => `/${String(typeof step === 'object' ? step.key : step)}`).join('');
}
