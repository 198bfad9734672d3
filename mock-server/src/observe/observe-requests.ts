import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnvironment } from '../http/app-environment.ts';
import type { Metrics } from './metrics.ts';

/** One log line and one observation for each request. The path is left out: a URL may hold anything (X5). */
export function observeRequests(logger: Logger, metrics: Metrics): MiddlewareHandler<AppEnvironment> {
  return async (c, next) => {
    const stop = metrics.httpDuration.startTimer();
    await next();
    const operation = c.var.operationId ?? 'other';
    const seconds = stop({ operation, status: c.res.status });
    logger.info(
      {
        requestId: c.var.requestId,
        method: c.req.method,
        operation,
        status: c.res.status,
        ms: Math.round(seconds * 1e3),
      },
      'request',
    );
  };
}
