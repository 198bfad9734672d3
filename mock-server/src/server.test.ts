import { once } from 'node:events';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, describe, expect, it } from 'vitest';
import { about, organizations } from './query/testing/test-platform.ts';
import { startPlatform } from './server.ts';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());
const { hostname, port } = new URL(platform.url);

const agency = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };
const sound = about(organizations.adverse);

interface Hostile {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: RequestOptions['headers'];
  readonly body?: string | Uint8Array;
}

/** Node's own client: sends what `fetch` would refuse to. */
async function send({ method = 'POST', path = '/v1/queries', headers = agency, body = '' }: Hostile) {
  const request = httpRequest({ hostname, port, method, path, headers, agent: false });
  request.on('error', () => {});
  request.end(body);
  const [response] = await once(request, 'response');
  return {
    status: response.statusCode as number,
    problem: JSON.parse(await text(response)) as Problem,
    headers: response.headers,
  };
}

const json = (value: unknown): Hostile => ({ body: JSON.stringify(value) });
const item = { subject: sound.subject };

const table: [what: string, hostile: Hostile, status: number, code: string][] = [
  ['half a body', { body: '{"subject":' }, 400, 'request.malformed'],
  ['no body', {}, 400, 'request.malformed'],
  ['a body that is null', json(null), 400, 'request.malformed'],
  ['a body that is a list', json([sound]), 400, 'request.malformed'],
  ['invalid UTF-8', { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }, 400, 'request.malformed'],
  ['a lone surrogate', { body: '{"basis":"\\udc00"}' }, 400, 'request.malformed'],
  ['nesting 10,000 deep', { body: `${'['.repeat(10_000)}${']'.repeat(10_000)}` }, 400, 'request.malformed'],
  ['objects 10,000 deep', { body: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }, 400, 'request.malformed'],
  ['a __proto__ key', { body: '{"__proto__":{"basis":"public"}}' }, 400, 'request.malformed'],
  [
    'a constructor.prototype key',
    { body: '{"constructor":{"prototype":{"basis":"public"}}}' },
    400,
    'request.malformed',
  ],
  ['a prototype key as basis', json({ ...sound, basis: '__proto__' }), 400, 'request.malformed'],
  ['no purpose', json({ ...sound, purpose: undefined }), 422, 'purpose.invalid'],
  [
    'a null byte in the purpose',
    json({ ...sound, purpose: { code: 'hiring', reference: 'a\0b' } }),
    422,
    'purpose.invalid',
  ],
  ['a null byte in the subject', json(about('91990000MAT00002\0X')), 422, 'subject.malformed'],
  [
    'a prototype key as scheme',
    json({ ...sound, subject: { scheme: 'constructor', id: 'x' } }),
    422,
    'subject.malformed',
  ],
  ['a subject of a megabyte', json(about('9'.repeat(1_000_000))), 422, 'subject.malformed'],
  [
    'another content type',
    { headers: { ...agency, 'content-type': 'text/plain' }, body: '{}' },
    400,
    'request.malformed',
  ],
  [
    '101 items',
    { path: '/v1/queries/batch', ...json({ ...sound, items: Array(101).fill(item) }) },
    413,
    'payload.too-large',
  ],
  [
    '100,000 items',
    { path: '/v1/queries/batch', ...json({ ...sound, items: Array(100_000).fill(1) }) },
    413,
    'payload.too-large',
  ],
  ['no items', { path: '/v1/queries/batch', ...json({ ...sound, items: [] }) }, 400, 'request.malformed'],
  ['10 MB', { body: `{"basis":"${'x'.repeat(10_000_000)}"}` }, 413, 'payload.too-large'],
  ['no credential', { headers: { 'content-type': 'application/json' }, ...json(sound) }, 401, 'credential.missing'],
  [
    'an unknown key',
    { headers: { ...agency, authorization: 'Bearer sk_x' }, ...json(sound) },
    401,
    'credential.invalid',
  ],
  [
    'a key of 8 kB',
    { headers: { ...agency, authorization: `Bearer ${'k'.repeat(8000)}` }, ...json(sound) },
    401,
    'credential.invalid',
  ],
  [
    'another scheme',
    { headers: { ...agency, authorization: 'Basic c2s=' }, ...json(sound) },
    401,
    'credential.missing',
  ],
  [
    'a secret key from a browser',
    { headers: { ...agency, origin: 'http://localhost:1' }, ...json(sound) },
    403,
    'credential.secret-in-browser',
  ],
  [
    'a publishable key from another origin',
    { headers: { ...agency, authorization: 'Bearer pk_sandbox_demo', origin: 'https://evil.example' }, ...json(sound) },
    403,
    'origin.not-allowed',
  ],
  [
    'an idempotency key of 1 kB',
    { headers: { ...agency, 'idempotency-key': 'k'.repeat(1000) }, ...json(sound) },
    400,
    'request.malformed',
  ],
  ['an unknown address', { method: 'GET', path: '/v2/queries' }, 404, 'not-found'],
  ['another method', { method: 'DELETE' }, 404, 'not-found'],
  ['an unknown method of HTTP', { method: 'PROPFIND' }, 404, 'not-found'],
  ['broken percent-encoding', { method: 'GET', path: '/v1/queries/%E0%A4%A' }, 404, 'not-found'],
  ['a null byte in the path', { method: 'GET', path: '/v1/queries/%00' }, 404, 'not-found'],
  ['a path out of the tree', { method: 'GET', path: '/log/tile/../../../etc/passwd' }, 404, 'not-found'],
  ['a broken cursor', { method: 'GET', path: '/v1/queries?cursor=%00%FF' }, 400, 'request.malformed'],
  ['a limit past the end', { method: 'GET', path: '/v1/queries?limit=1e9' }, 400, 'request.malformed'],
  ['a header of 40 kB', { method: 'GET', headers: { 'x-large': 'a'.repeat(40_000) } }, 413, 'payload.too-large'],
  ['a path of 40 kB', { method: 'GET', path: `/${'a'.repeat(40_000)}` }, 413, 'payload.too-large'],
  ['a Host that is none', { method: 'GET', headers: { host: 'a b' } }, 400, 'request.malformed'],
];

describe('hostile input is refused by its code, and the platform answers on', () => {
  it.each(table)('%s', async (_what, hostile, status, code) => {
    const { problem, headers, ...answer } = await send(hostile);
    expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
    expect(headers['content-type']).toBe('application/problem+json');
    expect(problem).toMatchObject({
      status,
      type: `urn:credit-check:problem:${code}`,
      requestId: headers['x-request-id'],
    });
    const next = await send({ body: JSON.stringify(sound) });
    expect(next.status).toBe(200);
  });

  it.each([
    ['10 MB announced', { 'content-length': 10_000_000 }],
    ['10 MB in chunks', { 'transfer-encoding': 'chunked' }],
  ])('%s are cut off before they have come', async (_what, headers) => {
    const request = httpRequest({
      hostname,
      port,
      method: 'POST',
      path: '/v1/queries',
      headers: { ...agency, ...headers },
      agent: false,
    });
    request.on('error', () => {});
    // Never ended: an answer can only come from a server that does not wait for the rest.
    request.write(Buffer.alloc(1_100_000, ' '));
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(413);
    request.destroy();
  });

  it('what is not HTTP at all', async () => {
    const socket = connect(Number(port), hostname);
    socket.end('\x16\x03\x01 not HTTP\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('"code":"request.malformed"');
  });

  it('a client that leaves in the middle of its body', async () => {
    const request = httpRequest({
      hostname,
      port,
      method: 'POST',
      path: '/v1/queries',
      headers: { ...agency, 'content-length': 500 },
      agent: false,
    });
    request.on('error', () => {});
    request.write('{"basis":');
    await once(
      request.on('socket', () => {}),
      'socket',
    );
    request.destroy();
    expect((await send({ body: JSON.stringify(sound) })).status).toBe(200);
  });
});

it('its own address is the OAuth issuer, whatever port it was given', async () => {
  const response = await fetch(`${platform.url}/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({ issuer: platform.url });
});

it('closing lets a request under way finish', async () => {
  const other = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
  other.context.sandbox!.setFaults({ latencyMs: 150 });
  const start = performance.now();
  const under = fetch(`${other.url}/v1/queries`, { method: 'POST', headers: agency, body: JSON.stringify(sound) });
  // An answer on a later connection: the earlier one's request has come in.
  await fetch(`${other.url}/sandbox/clock`);
  const closed = other.close();
  expect((await under).status).toBe(200);
  await closed;
  expect(performance.now() - start).toBeLessThan(2000);
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
});
