import type { Problem, ProblemCode } from '@credit-check/domain/contract/problems';

/** A refusal on its way to becoming an `application/problem+json` document. Thrown anywhere below a route. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: Problem['errors'];
  /** Seconds for `Retry-After`; 429 and 503 always carry one. */
  readonly retryAfter: number | undefined;
  /** Set once the refusal stands in the query log (D1). */
  queryId: string | undefined;

  constructor(
    code: ProblemCode,
    detail?: string,
    more: { errors?: Problem['errors']; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(detail ?? code, { cause: more.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
  }
}
