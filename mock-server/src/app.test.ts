import { operations } from '@credit-check/domain/contract/operations';
import { afterAll, describe, expect, it } from 'vitest';
import { ratePolicies } from './http/limit-rate.ts';
import { createLogger } from './observe/logger.ts';
import { about, openTestPlatform, organizations } from './query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());
const request = (path: string, init: RequestInit = {}) => platform.app.request(path, init);

it.each(Object.entries(operations))('%s has its route', (_id, { method, path }) => {
  const routes = platform.app.routes.map((route) => `${route.method} ${route.path}`);
  expect(routes).toContain(`${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
});

describe('the sandbox', () => {
  const sandboxed = Object.values(operations).filter(({ tag }) => tag === 'sandbox');

  it('is not there at all unless it is asked for', async () => {
    const real = await openTestPlatform({ sandbox: undefined });
    for (const { method, path } of sandboxed) {
      const response = await real.app.request(path, { method });
      expect(response.status, `${method} ${path}`).toBe(404);
      expect(response.headers.get('allow')).toBeNull();
    }
    expect((await real.ask(about(organizations.clear))).body).toMatchObject({ code: 'credential.invalid' });
    await real.close();
  });

  it.each([
    ['https://elsewhere.example', 403],
    ['http://127.0.0.1.elsewhere.example', 403],
    ['null', 403],
    ['http://localhost:5173', 204],
    ['http://platform.test', 204],
  ])('told by a page of %s to start anew: %i', async (origin, status) => {
    expect((await request('/sandbox/reset', { method: 'POST', headers: { origin } })).status).toBe(status);
  });

  it('has its generated organisations unless told not to', async () => {
    const count = async (sandbox: { demo?: boolean; population?: number }) => {
      const other = await openTestPlatform({ sandbox });
      const { n } = await other.context.db
        .selectFrom('subjects')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      await other.close();
      return n;
    };
    const bare = await count({ demo: false });
    expect(await count({ demo: false, population: 5 })).toBe(bare + 5);
    const demo = await count({});
    expect(demo).toBeGreaterThanOrEqual(bare + 40);
    expect(await count({ population: 300 })).toBe(bare + 300);
  });
});

describe('every answer', () => {
  const answers = {
    'an answer': () => request('/healthz'),
    'a refusal': () => request('/v1/queries'),
    'an unknown address': () => request('/nothing/here'),
    'a method that is not taken': () => request('/v1/queries', { method: 'DELETE' }),
    'a page': () => request('/docs'),
  };

  it.each(Object.entries(answers))('%s carries its request’s id and where the limits stand', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('ratelimit-policy')).toMatch(/^"address";q=\d+;w=60, "credential";q=\d+;w=60$/);
    expect(headers.get('ratelimit')).toMatch(/^"address";r=\d+;t=\d+$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it.each([
    ['kept', 'order-7_a', true],
    ['replaced where it is too long', 'x'.repeat(65), false],
    ['replaced where it could break a log line', '{"a":1}', false],
  ])('a request’s own id is %s', async (_what, id, kept) => {
    const response = await request('/healthz', { headers: { 'x-request-id': id } });
    expect(response.headers.get('x-request-id') === id).toBe(kept);
  });

  it('about someone is kept by no cache', async () => {
    expect((await platform.ask(about(organizations.adverse))).headers.get('cache-control')).toBe('no-store');
  });
});

describe('other origins', () => {
  const preflight = (path: string) =>
    request(path, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://site.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      },
    });

  it.each([
    '/v1/queries',
    '/v1/queries/batch',
    '/log/checkpoint',
    '/widget/latest.json',
    '/.well-known/credit-platform',
  ])('may ask %s, without cookies, and ask beforehand only every two hours', async (path) => {
    const { status, headers } = await preflight(path);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('idempotency-key');
    expect(headers.get('access-control-max-age')).toBe('7200');
  });

  it('may read the headers that say what to do next, also of a refusal', async () => {
    const { headers } = await request('/v1/queries', { headers: { origin: 'https://site.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const exposed = headers.get('access-control-expose-headers');
    for (const name of ['X-Request-Id', 'RateLimit', 'RateLimit-Policy', 'Retry-After'])
      expect(exposed).toContain(name);
  });

  it.each(['/sandbox/clock', '/metrics', '/healthz'])('may not read %s', async (path) => {
    const { headers } = await request(path, { headers: { origin: 'https://site.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('a path that takes other methods says which', async () => {
  const response = await request('/v1/queries/qry_1', { method: 'DELETE' });
  expect(response.status).toBe(404);
  expect(response.headers.get('allow')).toBe('GET');
  expect(await response.json()).toMatchObject({ code: 'not-found' });
  expect((await request('/v1/nothing', { method: 'DELETE' })).headers.get('allow')).toBeNull();
});

it('an error nobody foresaw is a 503, and counted', async () => {
  const other = await openTestPlatform();
  await other.context.db.schema.dropTable('credentials').execute();
  const { status, body } = await other.ask(about(organizations.clear));
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'platform.unavailable' });
  expect(await (await other.app.request('/metrics')).text()).toContain('unexpected_errors_total 1');
  await other.close();
});

it('a client that goes while it is kept waiting is no error', async () => {
  const lines: string[] = [];
  const other = await openTestPlatform({ logger: createLogger('error', { write: (line) => void lines.push(line) }) });
  other.context.sandbox!.setFaults({ latencyMs: 60_000 });
  const leaving = new AbortController();
  const answer = other.app.request('/healthz', { signal: leaving.signal });
  leaving.abort();
  await answer;
  expect(lines).toEqual([]);
  await other.close();
});

describe('--limits production', () => {
  it('refuses who asks too often, says when to come back, and leaves others alone', async () => {
    const strict = await openTestPlatform({ limits: 'production' });
    const quota = ratePolicies.production.find(({ name }) => name === 'credential')!.quota;
    const ask = (key: string) => strict.app.request('/v1/queries', { headers: { authorization: `Bearer ${key}` } });
    for (let i = 0; i < quota; i++) expect((await ask('sk_sandbox_agency')).status).toBe(200);
    const refused = await ask('sk_sandbox_agency');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/"credential";r=0;t=\d+/);
    expect(await refused.json()).toMatchObject({ code: 'rate.limited' });
    expect((await ask('sk_sandbox_employer')).status).toBe(200);
    await strict.close();
  });

  it('counts the addresses an IPv6 host changes among as one', async () => {
    const left = async (address: string) => {
      const { headers } = await platform.app.request('/healthz', {}, { address });
      return Number(/"address";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    };
    const first = await left('2001:db8:1:2::1');
    expect([await left('2001:db8:1:2:ffff::2'), await left('2001:db8:1:3::1')]).toEqual([first - 1, first]);
  });

  it('holds off who tries many credentials from one address', async () => {
    const strict = await openTestPlatform({ limits: 'production' });
    const quota = ratePolicies.production.find(({ name }) => name === 'address')!.quota;
    const statuses = new Set<number>();
    for (let i = 0; i <= quota; i++) {
      const headers = { authorization: `Bearer sk_guess_${i}` };
      statuses.add((await strict.app.request('/v1/queries', { headers })).status);
    }
    expect([...statuses]).toEqual([401, 429]);
    await strict.close();
  });
});
