/**
 * Headers every answer carries, whatever it is about. They are gathered in a plain object while the request goes in, and
 * join the answer when it is made or, at the latest, on the way out: a `Headers` that every middleware changes costs more
 * than reading and checking the request.
 */
import { randomUUID } from 'node:crypto';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { StatusCode } from 'hono/utils/http-status';
import type { AppEnvironment } from './app-environment.ts';

type AppContext = HonoContext<AppEnvironment>;

/** Paths browsers on other sites ask: never with cookies, so any origin may. */
export const crossOriginPaths = ['/v1/*', '/widget/*', '/log/*', '/.well-known/credit-platform', '/openapi.json'];

/** One that a client or a proxy brings along is kept where it is of this form. */
const REQUEST_ID = /^[\w\-=]{1,64}$/;
const EXPOSED_HEADERS = 'X-Request-Id,RateLimit,RateLimit-Policy,Retry-After,WWW-Authenticate';

/**
 * Nothing is sniffed, framed or sent on, and kept by nobody: answers are about someone and age by the second. Routes say
 * where theirs differ, and pages name what they need in a policy of their own.
 */
function fixedHeaders(publicUrl: string): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Answers are for other origins' pages; sign-in windows are opened by others.
    'cross-origin-resource-policy': 'cross-origin',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
    'cache-control': 'no-store',
  };
}

/** First of the middleware: no answer leaves without them, nor without its request's id. */
export function answerHeaders(publicUrl: string): MiddlewareHandler<AppEnvironment> {
  const fixed = fixedHeaders(publicUrl);
  return async (c, next) => {
    const brought = c.req.header('x-request-id');
    const requestId = brought !== undefined && REQUEST_ID.test(brought) ? brought : randomUUID();
    const headers = { ...fixed, 'x-request-id': requestId };
    c.set('requestId', requestId);
    c.set('headers', headers);
    await next();
    if (c.res === c.get('wholeAnswer')) return;
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  };
}

/** Adds a header for whatever the answer will be. */
export function addHeader(c: AppContext, name: Lowercase<string>, value: string): void {
  const headers = c.get('headers');
  if (headers === undefined) c.header(name, value);
  else headers[name] = value;
}

/** An answer with its headers, made at once. */
export function answerWith(c: AppContext, body: Uint8Array<ArrayBuffer>, status: StatusCode, type: string): Response {
  const answer = new Response(body, { status, headers: { ...c.get('headers'), 'content-type': type } });
  c.set('wholeAnswer', answer);
  return answer;
}

/** Lets pages of any origin ask and read: what they may is decided by the credential, never by a cookie. */
export function crossOrigin(): MiddlewareHandler<AppEnvironment> {
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'X-Request-Id'],
    // Two hours, the most Chromium keeps a preflight.
    maxAge: 7200,
  });
  return (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    addHeader(c, 'access-control-allow-origin', '*');
    addHeader(c, 'access-control-expose-headers', EXPOSED_HEADERS);
    return next();
  };
}
