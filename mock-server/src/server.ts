/** The platform behind a port. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Operation } from '@credit-check/domain/contract/operation';
import { operations } from '@credit-check/domain/contract/operations';
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import { composePlatform, type Platform, type PlatformOptions } from './compose.ts';
import { createClientAddress } from './http/client-address.ts';
import { answerClientError } from './http/client-error.ts';
import { limitRequestTime } from './http/limit-request-time.ts';
import { ProblemError } from './http/problem-error.ts';
import { problemDocument } from './http/problem-response.ts';

/** Requests under way get this long once the server closes. */
const GRACE_MS = 10_000;
const IDLE_CHECK_MS = 20;
const REQUEST_MS = 60_000;
const streamedPaths = new Set(
  Object.values<Operation>(operations).flatMap(({ path, stream }) => (stream === undefined ? [] : [path])),
);

export interface StartOptions extends Omit<PlatformOptions, 'publicUrl'> {
  /** 0: a free one. */
  readonly port: number;
  readonly host: string;
  /** Origin clients reach the platform at. Default: where it listens. */
  readonly publicUrl?: string;
  /** Addresses of proxies whose `X-Forwarded-For` is believed (`client-address.ts`). Default: none. */
  readonly trustedProxies?: readonly string[];
}

export interface RunningPlatform extends Platform {
  /** Where it listens: an origin. */
  readonly url: string;
}

/**
 * Starts the platform. Requests that come before it is composed wait for it.
 * @throws where the port or the data cannot be used
 */
export async function startPlatform(options: StartOptions): Promise<RunningPlatform> {
  const clientAddress = createClientAddress(options.trustedProxies ?? []);
  const server = createServer({ requestTimeout: 0, headersTimeout: 20_000 });
  const refuseClient = answerClientError(randomUUID);
  server.on('clientError', refuseClient);
  server.on('request', limitRequestTime({ requestMs: REQUEST_MS, silenceMs: REQUEST_MS, streamedPaths }, refuseClient));
  let ready = (_platform: Platform): void => {};
  const composed = new Promise<Platform>((resolve) => {
    ready = resolve;
  });
  const answer = async (request: Request, env: HttpBindings) =>
    (await composed).app.fetch(request, { ...env, address: clientAddress(env.incoming) });
  const listener = getRequestListener((request, env) => answer(request, env as HttpBindings), {
    errorHandler: refuseTarget,
  });
  server.on('request', listener);

  server.listen(options.port, options.host);
  await once(server, 'listening');
  const url = urlOf(server, options.host);
  try {
    const platform = await composePlatform({ ...options, publicUrl: options.publicUrl ?? url });
    ready(platform);
    return {
      ...platform,
      url,
      close: async () => {
        // They do not end by themselves.
        await platform.context.changes.close();
        await closeServer(server);
        await platform.close();
      },
    };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

/** Takes no more connections, lets requests finish, then cuts off what is left. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection falls idle when its last answer has gone, and would be kept for another request.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const isWildcard = host === '0.0.0.0' || host === '::';
  const name = isWildcard ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** A target or `Host` no address can be made of never reaches the app; nothing else fails outside it. */
function refuseTarget(error: unknown): Response {
  const code = error instanceof RequestError ? 'request.malformed' : 'platform.unavailable';
  const problem = problemDocument(new ProblemError(code));
  const requestId = randomUUID();
  return new Response(JSON.stringify({ ...problem, requestId }), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    },
  });
}
