import type { ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import type { Metrics } from '../observe/metrics.ts';
import type { AppEnvironment } from './app-environment.ts';
import { ProblemError } from './problem-error.ts';
import { asProblem, problemResponse } from './problem-response.ts';

/** Turns whatever was thrown below into a problem document; what nobody foresaw is counted. */
export function answerErrors(logger: Logger, metrics: Metrics): ErrorHandler<AppEnvironment> {
  return (error, c) => {
    const hasClientGone = error.name === 'AbortError' && c.req.raw.signal.aborted;
    if (hasClientGone) return problemResponse(c, new ProblemError('platform.unavailable', 'the client has gone'));
    if (!(error instanceof ProblemError)) metrics.unexpectedErrors.inc();
    return problemResponse(c, asProblem(error, logger.child({ requestId: c.var.requestId })));
  };
}
