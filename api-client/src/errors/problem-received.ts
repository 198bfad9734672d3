import type { Problem, ProblemCode } from '@credit-check/domain/contract/problems';
import { CreditError } from './credit-error.ts';

/** The platform refused, in a problem document (RFC 9457). */
export class ProblemReceived extends CreditError {
  override readonly name = 'ProblemReceived';
  readonly code: ProblemCode;
  /** HTTP status of the problem; for an item of a batch, the one it would have had alone. */
  readonly status: number;
  /** A refusal that stands in the query log carries its id (D1). */
  readonly queryId: string | undefined;
  /** JSON Pointers (RFC 6901) into the request's body, with what is wrong there. */
  readonly errors: Problem['errors'];
  /** Seconds to wait before asking again, where the platform said so. */
  readonly retryAfter: number | undefined;
  readonly problem: Problem;

  constructor(problem: Problem, retryAfter?: number) {
    super(`${problem.code}: ${problem.title}`);
    this.code = problem.code;
    this.status = problem.status;
    this.queryId = problem.queryId;
    this.errors = problem.errors;
    this.retryAfter = retryAfter;
    this.problem = problem;
  }
}

/** True where the platform itself refused; its code says why. */
export function isProblemReceived(error: unknown): error is ProblemReceived {
  return error instanceof Error && error.name === 'ProblemReceived';
}
