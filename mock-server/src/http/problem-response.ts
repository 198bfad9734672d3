/** Refusals and accidents as RFC 9457 documents. */
import { type Problem, type ProblemCode, problems, problemType } from '@credit-check/domain/contract/problems';
import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import type { AppEnvironment } from './app-environment.ts';
import { ProblemError } from './problem-error.ts';

/** Seconds a client waits where the refusal names no better number. */
const RETRY_AFTER_DEFAULT: Partial<Record<ProblemCode, number>> = {
  'rate.limited': 10,
  'log.unavailable': 5,
  'platform.unavailable': 5,
};

/** The document of a refusal, without the request's id. */
export function problemDocument(error: ProblemError): Problem {
  const { status, title } = problems[error.code];
  return {
    type: problemType(error.code),
    title,
    status,
    code: error.code,
    ...(error.detail !== undefined && { detail: error.detail }),
    ...(error.errors !== undefined && { errors: error.errors }),
    ...(error.queryId !== undefined && { queryId: error.queryId }),
  };
}

/** The refusal as a response, with the request's id. */
export function problemResponse(c: HonoContext<AppEnvironment>, error: ProblemError): Response {
  const document = problemDocument(error);
  c.header('content-type', 'application/problem+json');
  const retryAfter = error.retryAfter ?? RETRY_AFTER_DEFAULT[error.code];
  if (retryAfter !== undefined) c.header('retry-after', String(Math.max(1, Math.ceil(retryAfter))));
  // RFC 6750 §3: a 401 names the scheme.
  if (document.status === 401) c.header('www-authenticate', 'Bearer');
  return c.body(JSON.stringify({ ...document, requestId: c.var.requestId }), document.status as ContentfulStatusCode);
}

/**
 * Anything thrown, as a refusal: what nobody foresaw is `platform.unavailable` (fail closed; contract: never a 500). What
 * lies behind a 503 is logged with its stack and never told to the client.
 */
export function asProblem(thrown: unknown, logger: Logger): ProblemError {
  if (thrown instanceof ProblemError) {
    if (thrown.cause !== undefined && problems[thrown.code].status >= 500) {
      logger.error({ err: thrown.cause, code: thrown.code }, 'cannot answer');
    }
    return thrown;
  }
  logger.error({ err: thrown }, 'unexpected error');
  return new ProblemError('platform.unavailable', undefined, { cause: thrown });
}
