import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnvironment } from '../http/app-environment.ts';
import type { Metrics } from './metrics.ts';

/**
 * One observation and one log line for each request; lines of what went well are for debugging only, since the query
 * log is the record. The path is left out: a URL may hold anything (X5).
 */
export function observeRequests(logger: Logger, metrics: Metrics): MiddlewareHandler<AppEnvironment> {
  return async (c, next) => {
    const stop = metrics.httpDuration.startTimer();
    await next();
    const operation = c.get('operationId') ?? 'other';
    const { status } = c.res;
    const ms = Math.round(stop({ operation, status }) * 1000);
    const line = { requestId: c.get('requestId'), method: c.req.method, operation, status, ms };
    if (status >= 500) logger.warn(line, 'request failed');
    else logger.debug(line, 'request');
  };
}
