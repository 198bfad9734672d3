import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useSignInServer } from './testing/use-sign-in-server.ts';

const harness = useSignInServer();
const seen: number[] = [];
let server: ReturnType<typeof serve>;
let origin: string;

beforeAll(async () => {
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('x-request-id', 'request-1');
    await next();
    seen.push(c.res.status);
    c.res.headers.set('x-late', 'too late for some');
  });
  app.use(secureHeaders());
  harness.server.signIn.mount(app);
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test.each([
  ['GET', '/oauth/jwks', 200],
  ['HEAD', '/oauth/jwks', 200],
  ['GET', '/oauth/userinfo', 401],
  ['POST', '/oauth/token', 400],
  ['GET', '/oauth/authorize', 400],
  ['GET', '/sign-in/unknown', 400],
])(
  '%s %s under the app’s middleware: the answer has its headers, the middleware its status',
  async (method, path, status) => {
    seen.length = 0;
    const response = await fetch(`${origin}${path}`, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('x-request-id')).toBe('request-1');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    if (method !== 'HEAD') expect((await response.text()).length).toBeGreaterThan(10);
    expect(seen).toEqual([status]);
    // Nobody tried to answer a second time.
    expect(harness.server.logged.join('')).not.toContain('sign-in failed');
  },
);

test('without any middleware an answer is sent once, too', async () => {
  for (const path of ['/oauth/jwks', '/oauth/userinfo', '/oauth/jwks']) await fetch(`${harness.origin}${path}`);
  expect(harness.server.logged.join('')).not.toContain('sign-in failed');
});
