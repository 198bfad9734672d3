import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import type { AppEnvironment, PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { asProblem, problemResponse } from '../http/problem-response.ts';
import { bindOperation } from './bind-operation.ts';
import { defineCheckingRoute, defineRoute, type Route } from './route.ts';

const logger = pino({ level: 'silent' });

/** The binder alone: routes under test never touch their context. */
function appWith(route: Route): PlatformApp {
  const app: PlatformApp = new Hono<AppEnvironment>();
  app.use(requestId());
  bindOperation(app, route, { logger } as Context);
  app.onError((error, c) => problemResponse(c, asProblem(error, logger)));
  return app;
}

const json = { 'content-type': 'application/json' };
const bearer = { authorization: 'Bearer sk_x' };
const sound = {
  subject: { scheme: 'uscc', id: '91990000MAT000026X' },
  basis: 'public',
  purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
};

describe('a route that leaves checking to the binder', () => {
  const app = appWith(defineRoute('setFaults', async ({ body }) => body));
  const put = (body: string, headers: Record<string, string> = json) =>
    app.request('/sandbox/faults', { method: 'PUT', body, headers });

  it('gets the parsed body and answers with the operation’s status', async () => {
    const response = await put('{"latencyMs":5}');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ latencyMs: 5 });
  });

  it('refuses what does not fit with a JSON pointer to it', async () => {
    const response = await put('{"latencyMs":"soon"}');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'urn:credit-check:problem:request.malformed',
      code: 'request.malformed',
      errors: [{ pointer: '/latencyMs' }],
      requestId: response.headers.get('x-request-id'),
    });
  });

  it.each([
    ['no content type', '{}', {}],
    ['another content type', '{}', { 'content-type': 'text/plain' }],
    ['no body', '', json],
    ['half a body', '{"latencyMs":', json],
    ['a key that reaches for the prototype', '{"__proto__":{"latencyMs":1}}', json],
    ['a constructor that reaches for the prototype', '{"constructor":{"prototype":{"latencyMs":1}}}', json],
    ['half a surrogate pair', '{"a":"\\ud800"}', json],
    ['nesting past the limit', `${'['.repeat(33)}${']'.repeat(33)}`, json],
    ['nesting that never ends', '['.repeat(10_000), json],
  ])('refuses %s', async (_what, body, headers) => {
    const response = await put(body, headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request.malformed' });
  });

  it('takes brackets in strings for text', async () => {
    expect(await (await put(`{"latencyMs":1,"x":"${'[\\"'.repeat(50)}"}`)).json()).toMatchObject({
      errors: [{ pointer: '' }],
    });
  });
});

describe('a route that checks the body itself', () => {
  const app = appWith(
    defineCheckingRoute('createQuery', async ({ body }) => {
      if (!body.ok) throw new ProblemError('conflict', JSON.stringify([body.problem.code, body.raw ?? null]));
      throw new ProblemError('not-found', body.value.subject.id);
    }),
  );
  const post = async (body: unknown) => {
    const response = await app.request('/v1/queries', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { ...json, ...bearer },
    });
    return (await response.json()) as { code: string; detail: string };
  };

  it('gets a sound body as its value', async () => {
    expect(await post(sound)).toMatchObject({ code: 'not-found', detail: sound.subject.id });
  });

  it.each([
    ['a missing purpose', { ...sound, purpose: undefined }, 'purpose.invalid'],
    ['an unknown purpose', { ...sound, purpose: { code: 'curiosity' } }, 'purpose.invalid'],
    ['purpose "other" without a note', { ...sound, purpose: { code: 'other' } }, 'purpose.invalid'],
    ['a missing subject', { ...sound, subject: undefined }, 'subject.malformed'],
    ['an unknown scheme', { ...sound, subject: { scheme: 'duns', id: '1' } }, 'subject.malformed'],
    ['purpose and subject both wrong', { basis: 'public' }, 'purpose.invalid'],
    ['an unknown basis', { ...sound, basis: 'curiosity' }, 'request.malformed'],
    ['anything else wrong too', {}, 'request.malformed'],
    ['a list', [sound], 'request.malformed'],
  ])('is told of %s by the contract’s code, with the body as it came', async (_what, body, code) => {
    const { detail } = await post(body);
    expect(JSON.parse(detail)).toEqual([code, JSON.parse(JSON.stringify(body))]);
  });

  it('is told of a body that is not JSON', async () => {
    expect(JSON.parse((await post('{')).detail)).toEqual(['request.malformed', null]);
  });
});

describe('what a route is given', () => {
  const seen = async (request: RequestInit & { path?: string }) => {
    let input: unknown;
    const app = appWith(
      defineRoute('getQuery', async (given) => {
        input = given;
        throw new ProblemError('not-found');
      }),
    );
    const response = await app.request('/v1/queries/qry_1', request);
    return { input, response };
  };

  it('is parameters, credential, origin and keys', async () => {
    const headers = { authorization: 'bearer sk_x', origin: 'https://a.example', 'idempotency-key': 'k1' };
    expect((await seen({ headers })).input).toMatchObject({
      params: { queryId: 'qry_1' },
      credential: 'sk_x',
      origin: 'https://a.example',
      idempotencyKey: 'k1',
    });
  });

  it.each([[{}], [{ authorization: 'Basic c2s6eA==' }]])('is nothing where %j is no credential', async (headers) => {
    const { input, response } = await seen({ headers });
    expect(input).toBeUndefined();
    expect(response.status).toBe(401);
  });

  it('never has an idempotency key of 256 characters', async () => {
    const { input, response } = await seen({ headers: { ...bearer, 'idempotency-key': 'k'.repeat(256) } });
    expect(input).toBeUndefined();
    expect(response.status).toBe(400);
  });
});

describe('query parameters', () => {
  const app = appWith(
    defineRoute('listQueries', async ({ query }) => ({ items: [], nextCursor: JSON.stringify(query) })),
  );
  const list = (search: string) => app.request(`/v1/queries?${search}`, { headers: bearer });

  it('are coerced by the schema', async () => {
    expect(await (await list('limit=7')).json()).toMatchObject({ nextCursor: '{"limit":7}' });
  });
  it.each(['limit=0', 'limit=201', 'limit=x', 'from=yesterday', 'outcome=maybe'])('%s is refused', async (search) => {
    expect((await list(search)).status).toBe(400);
  });
});

it('an error nobody foresaw is platform.unavailable and keeps its message to itself', async () => {
  const app = appWith(
    defineRoute('getHealth', async () => {
      throw new Error('secret');
    }),
  );
  const response = await app.request('/healthz');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  const text = await response.text();
  expect(text).toContain('platform.unavailable');
  expect(text).not.toContain('secret');
});
