/** Headers every answer carries, whatever it is about. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnvironment } from './app-environment.ts';

/** Paths browsers on other sites ask: never with cookies, so any origin may. */
export const crossOriginPaths = ['/v1/*', '/widget/*', '/log/*', '/.well-known/credit-platform', '/openapi.json'];

const EXPOSED_HEADERS = 'X-Request-Id,RateLimit,RateLimit-Policy,Retry-After,WWW-Authenticate';

export function crossOrigin(): MiddlewareHandler {
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'X-Request-Id'],
    // Two hours, the most Chromium keeps a preflight.
    maxAge: 7200,
  });
  // By hand: Hono's own makes a response before there is one, and each answer is then copied into it.
  return (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    c.header('access-control-allow-origin', '*');
    c.header('access-control-expose-headers', EXPOSED_HEADERS);
    return next();
  };
}

/** Nothing is sniffed, framed or sent on; pages name what they need in a policy of their own. */
export function secured(publicUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000',
    // Answers are for other origins' pages; sign-in windows are opened by others.
    crossOriginResourcePolicy: 'cross-origin',
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    removePoweredBy: false,
    overwrite: false,
  });
}

/** Answers are about someone and age by the second: kept by nobody unless the route says otherwise. */
export function uncached(): MiddlewareHandler<AppEnvironment> {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
