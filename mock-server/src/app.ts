import { operations } from '@credit-check/domain/contract/operations';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Context } from './context.ts';
import { answerHeaders, crossOrigin, crossOriginPaths } from './http/answer-headers.ts';
import type { AppEnvironment, PlatformApp } from './http/app-environment.ts';
import { delayAnswers } from './http/delay-answers.ts';
import { limitRate, ratePolicies } from './http/limit-rate.ts';
import { refuseUnknown } from './http/refuse-unknown.ts';
import { answerErrors } from './observe/answer-errors.ts';
import type { Metrics } from './observe/metrics.ts';
import { observeRequests } from './observe/observe-requests.ts';
import { openApiDocument } from './pages/open-api-document.ts';
import { servePortal } from './portal/serve-portal.ts';
import { routeTable } from './route-table.ts';
import { serveCataloguePage } from './routes/catalogue-page.ts';
import { serveDocs } from './routes/docs.ts';
import { serveEmbedFrame } from './routes/embed-frame.ts';
import { serveTiles } from './routes/get-tile.ts';
import { serveHome } from './routes/home.ts';
import { serveMetrics } from './routes/metrics.ts';
import { serveOpenApi } from './routes/open-api.ts';
import { serveQueryPage } from './routes/query-page.ts';
import { serveVerifyPage } from './routes/verify-page.ts';
import { serveWidget, type WidgetBuild } from './routes/widget-files.ts';
import { bindOperation } from './routing/bind-operation.ts';
import { refuseForeignPages } from './sandbox/refuse-foreign-pages.ts';

const VERSION = '1.0.0';
const compressedPaths = ['/', '/docs', '/catalogue', '/openapi.json', '/verify', '/verify/*', '/widget/*', '/embed/*'];

export interface AppParts {
  readonly metrics: Metrics;
  /** Adds what is not an operation of ours: the sign-in's pages and endpoints. */
  readonly mount: (app: PlatformApp) => void;
  /** Absent: there is no badge to serve. */
  readonly widget?: WidgetBuild;
}

/** The platform as a function from request to response. Never listens. */
export function createApp(context: Context, parts: AppParts): PlatformApp {
  const { logger, sandbox, settings } = context;
  const app: PlatformApp = new Hono<AppEnvironment>();

  app.use(answerHeaders(settings.publicUrl));
  app.use(observeRequests(logger, parts.metrics));
  for (const path of crossOriginPaths) app.use(path, crossOrigin());
  for (const path of compressedPaths) app.use(path, compress());
  app.use(limitRate(ratePolicies[settings.limits]));
  if (sandbox !== undefined) {
    app.use(delayAnswers(() => sandbox.faults().latencyMs ?? 0));
    app.use('/sandbox/*', refuseForeignPages(settings.publicUrl));
  }

  for (const route of Object.values(routeTable)) {
    if (operations[route.operationId].tag !== 'sandbox' || sandbox !== undefined) bindOperation(app, route, context);
  }
  serveOthers(app, context, parts);

  app.notFound(refuseUnknown(app));
  app.onError(answerErrors(logger, parts.metrics));
  return app;
}

/** What is not in the contract's list of operations. */
function serveOthers(app: PlatformApp, context: Context, { metrics, mount, widget }: AppParts): void {
  const { publicUrl } = context.settings;
  const document = openApiDocument({ publicUrl, version: VERSION, sandbox: context.sandbox !== undefined });
  serveHome(app, context);
  serveDocs(app, document, publicUrl);
  serveOpenApi(app, document);
  serveCataloguePage(app, context);
  serveMetrics(app, metrics);
  serveTiles(app, context);
  serveQueryPage(app, context);
  serveVerifyPage(app, context);
  servePortal(app, context);
  if (widget !== undefined) {
    serveWidget(app, widget, publicUrl);
    serveEmbedFrame(app, context, widget);
  }
  mount(app);
}
