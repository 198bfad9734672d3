import type { ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnvironment } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { asProblem, problemResponse } from '../http/problem-response.ts';
import type { Metrics } from './metrics.ts';

/** Turns whatever was thrown below into a problem document; what nobody foresaw is counted. */
export function answerErrors(logger: Logger, metrics: Metrics): ErrorHandler<AppEnvironment> {
  return (error, c) => {
    const hasClientGone = error.name === 'AbortError' && c.req.raw.signal.aborted;
    if (hasClientGone) return problemResponse(c, new ProblemError('platform.unavailable', 'the client has gone'));
    if (!(error instanceof ProblemError)) metrics.unexpectedErrors.inc();
    return problemResponse(c, asProblem(error, logger.child({ requestId: c.var.requestId })));
  };
}
