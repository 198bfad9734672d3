import { expect, it } from 'vitest';
import { sendJson, startServer } from '../testing/http-server.ts';
import { sampleAnswer } from '../testing/sample-answer.ts';
import { callOn, sendProblem } from '../testing/test-call.ts';

const body = { subject: { scheme: 'uscc', id: '91990000MAT0000183' }, basis: 'public', purpose: { code: 'hiring' } };

it('carries out an operation by its path, method, credential and schema', async () => {
  await using server = await startServer((_, response) => sendJson(response, sampleAnswer()));
  const call = callOn(server);
  expect(await call('createQuery', { body })).toEqual(sampleAnswer());
  expect(server.received).toMatchObject([
    {
      method: 'POST',
      path: '/v1/queries',
      body,
      headers: { authorization: 'Bearer sk_test', 'content-type': 'application/json', 'idempotency-key': 'key-1' },
    },
  ]);
});

it('fills paths and query strings, and sends no idempotency key with a GET', async () => {
  await using server = await startServer((_, response) => sendJson(response, { items: [], nextCursor: null }));
  const call = callOn(server);
  await call('listQueries', { query: { reference: 'A&B', limit: 5, cursor: undefined } });
  await call('getQuery', { parameters: { queryId: 'qry/../1' } }).catch(() => {});
  expect(server.received.map(({ path }) => path)).toEqual([
    '/v1/queries?reference=A%26B&limit=5',
    '/v1/queries/qry%2F..%2F1',
  ]);
  expect(server.received[0]?.headers).not.toHaveProperty('idempotency-key');
});

it('keeps a path in the address of the platform', async () => {
  await using server = await startServer((_, response) => sendJson(response, sampleAnswer()));
  await callOn(server, { platform: `${server.url}/credit/` })('createQuery', { body });
  expect(server.received[0]?.path).toBe('/credit/v1/queries');
});

it('sends no credential where the operation is open to anyone', async () => {
  await using server = await startServer((_, response) => sendJson(response, {}));
  await callOn(server)('getPlatform', {}).catch(() => {});
  expect(server.received[0]?.path).toBe('/.well-known/credit-platform');
  expect(server.received[0]?.headers).not.toHaveProperty('authorization');
});

it('asks for the credential anew on each attempt', async () => {
  await using server = await startServer((_, response, index) =>
    index === 0 ? sendProblem(response, 'log.unavailable') : sendJson(response, sampleAnswer()),
  );
  let tokens = 0;
  await callOn(server, { credential: async () => `token-${++tokens}` })('createQuery', { body });
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
});

it("passes on the credential function's own error and sends nothing", async () => {
  await using server = await startServer((_, response) => sendJson(response, sampleAnswer()));
  const signedOut = new Error('signed out');
  const call = callOn(server, { credential: () => Promise.reject(signedOut) });
  await expect(call('createQuery', { body })).rejects.toBe(signedOut);
  expect(server.received).toEqual([]);
});
