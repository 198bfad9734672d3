import { operations } from '@credit-check/domain/contract/operations';
import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { Context } from './context.ts';
import { crossOrigin, crossOriginPaths, secured, uncached } from './http/answer-headers.ts';
import type { AppEnvironment, PlatformApp } from './http/app-environment.ts';
import { bindOperation } from './http/bind-operation.ts';
import { delayAnswers } from './http/delay-answers.ts';
import { limitRate, ratePolicies } from './http/limit-rate.ts';
import { asProblem, problemResponse } from './http/problem-response.ts';
import { refuseUnknown } from './http/refuse-unknown.ts';
import type { Metrics } from './observe/metrics.ts';
import { observeRequests } from './observe/observe-requests.ts';
import { routeTable } from './route-table.ts';
import { serveMetrics } from './routes/metrics.ts';

export interface AppParts {
  readonly metrics: Metrics;
  /** Registers what is not an operation of ours: the sign-in's pages and endpoints. */
  readonly mount?: (app: PlatformApp) => void;
  /** Folder with the built widget; absent: there is none to serve. */
  readonly widgetDir?: string;
}

/** The platform as a function from request to response. Never listens. */
export function createApp(context: Context, parts: AppParts): PlatformApp {
  const { logger, sandbox, settings } = context;
  const app: PlatformApp = new Hono<AppEnvironment>();
  app.use(requestId({ limitLength: 64 }));
  app.use(observeRequests(logger, parts.metrics));
  app.use(secured(), uncached());
  for (const path of crossOriginPaths) app.use(path, crossOrigin());
  app.use(limitRate(ratePolicies[settings.limits]));
  if (sandbox !== undefined) app.use(delayAnswers(() => sandbox.faults.get().latencyMs ?? 0));

  for (const route of Object.values(routeTable)) {
    if (operations[route.operationId].tag !== 'sandbox' || sandbox !== undefined) bindOperation(app, route, context);
  }
  serveMetrics(app, parts.metrics);
  parts.mount?.(app);

  app.notFound(refuseUnknown(app));
  app.onError((error, c) => problemResponse(c, asProblem(error, logger.child({ requestId: c.var.requestId }))));
  return app;
}
