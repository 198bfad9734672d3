import type { Operation } from '@credit-check/domain/contract/operation';
import { operations } from '@credit-check/domain/contract/operations';
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.ts';
import { addressOf } from '../http/address-of.ts';
import { answerWith } from '../http/answer-headers.ts';
import type { AppEnvironment, PlatformApp } from '../http/app-environment.ts';
import { bearerOf } from '../http/bearer.ts';
import { checkShape } from '../http/check-shape.ts';
import { ProblemError } from '../http/problem-error.ts';
import { mediaTypeOf, readJson } from '../http/read-json.ts';
import { authenticate, type Presented } from '../query/authenticate.ts';
import type { CheckedBody, IncomingStream, Route, RouteInput } from './route.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** Registers a route under its operation's method and path: reads and checks the request, serialises the result. */
export function bindOperation(app: PlatformApp, route: Route, context: Context): void {
  const operation: Operation = operations[route.operationId];
  app.on(operation.method, honoPath(operation.path), async (c) => {
    c.set('operationId', route.operationId);
    const presented = presentedIn(c);
    // Throws: nothing is read of who shows no credential.
    if (presented.credential === undefined && operation.access !== 'none') {
      await authenticate(context, presented, operation.access);
    }
    const query = checkQuery(operation, c.req.query());
    const body = await bodyFor(route, operation, c.req.raw);
    const result = await route.handle(inputOf(c, presented, query, body) as Parameters<Route['handle']>[0], context);
    return serialise(c, operation, result);
  });
}

/** `/v1/queries/{queryId}` → `/v1/queries/:queryId`. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function presentedIn(c: HonoContext<AppEnvironment>): Presented {
  return {
    credential: bearerOf(c.req.header('authorization')),
    origin: c.req.header('origin'),
    requestId: c.get('requestId'),
  };
}

function inputOf(
  c: HonoContext<AppEnvironment>,
  presented: Presented,
  query: unknown,
  body: unknown,
): RouteInput<unknown, unknown> {
  return {
    ...presented,
    body,
    query,
    params: c.req.param(),
    address: addressOf(c),
    idempotencyKey: checkIdempotencyKey(c.req.header('idempotency-key')),
    // Made only where a route asks for it.
    get signal() {
      return c.req.raw.signal;
    },
  };
}

function checkQuery(operation: Operation, query: Record<string, string>): unknown {
  if (operation.query === undefined) return undefined;
  const check = checkShape(operation.query, query);
  if (!check.ok) throw check.problem;
  return check.value;
}

async function bodyFor(route: Route, operation: Operation, request: Request): Promise<unknown> {
  if (operation.stream !== undefined) return incomingStream(request);
  if (operation.body === undefined) return undefined;
  const checked = await checkedBody(operation.body, request, operation.bodyOptional === true);
  if (route.validate === 'route') return checked;
  if (!checked.ok) throw checked.problem;
  return checked.value;
}

function incomingStream(request: Request): IncomingStream {
  const charset = /;\s*charset="?([\w-]+)/i.exec(request.headers.get('content-type') ?? '')?.[1]?.toLowerCase() ?? '';
  const chunks = request.body ?? new ReadableStream({ start: (empty) => empty.close() });
  return { mediaType: mediaTypeOf(request), charset, chunks };
}

async function checkedBody(
  schema: NonNullable<Operation['body']>,
  request: Request,
  isOptional: boolean,
): Promise<CheckedBody<unknown>> {
  try {
    const raw = isOptional && isEmpty(request) ? {} : await readJson(request);
    return { ...checkShape(schema, raw), raw };
  } catch (error) {
    // What is too large is not read, so no route gets to judge it.
    if (error instanceof ProblemError && error.code === 'request.malformed') {
      return { ok: false, problem: error, raw: undefined };
    }
    throw error;
  }
}

/** As its headers say (RFC 9112 §6.3): nothing is read. */
function isEmpty({ headers }: Request): boolean {
  return (
    !headers.has('transfer-encoding') &&
    Number(headers.get('content-length') ?? 0) === 0 &&
    !headers.has('content-type')
  );
}

function checkIdempotencyKey(key: string | undefined): string | undefined {
  if (key === undefined || IDEMPOTENCY_KEY.test(key)) return key;
  throw new ProblemError('request.malformed', 'Idempotency-Key must be 1 to 255 visible ASCII characters');
}

function serialise(
  c: HonoContext<AppEnvironment>,
  { status, contentType, events }: Operation,
  result: unknown,
): Response {
  if (status === 204) return c.body(null, status);
  if (contentType === undefined) return answerWith(c, Buffer.from(JSON.stringify(result)), status, 'application/json');
  return c.body(result as string | ReadableStream, status, {
    'content-type': contentType,
    // A proxy that waits for more before it hands on (nginx) would hold a stream's words back.
    ...(events !== undefined && { 'x-accel-buffering': 'no' }),
  });
}
