import { expect, it } from 'vitest';
import { createCreditClient } from '../create-credit-client.ts';
import { sendJson, startServer } from '../testing/http-server.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { startStreamServer } from '../testing/stream-server.ts';

/** Retries without a pause. */
const clientOn = ({ url }: { url: string }, options: object = {}) =>
  createCreditClient({ platform: url, credential: 'sk_test', random: () => 0, ...options });

it('asks as the contract says and gives what is superseded until all is', async () => {
  await using server = await startStreamServer();
  const changes = clientOn(server).changes(['qry_1', 'qry_2']);
  const first = changes.next();
  const stream = await server.nextStream();
  expect(stream.received).toMatchObject({
    method: 'POST',
    path: '/v1/changes',
    body: { queryIds: ['qry_1', 'qry_2'] },
  });
  expect(stream.received.headers).toMatchObject({ authorization: 'Bearer sk_test' });
  expect(stream.received.headers['last-event-id']).toBeUndefined();
  stream.tell('qry_2', 'revoked');
  expect(await first).toEqual({ done: false, value: { queryId: 'qry_2', reason: 'revoked' } });
  stream.tell('qry_1', 'listed');
  expect((await changes.next()).value).toEqual({ queryId: 'qry_1', reason: 'listed' });
  expect((await changes.next()).done).toBe(true);
  await stream.left;
});

it.each(['end', 'cut'] as const)(
  'opens a stream anew after its %s, for what is left, from where it was',
  async (how) => {
    await using server = await startStreamServer();
    const changes = clientOn(server).changes(['qry_1', 'qry_2']);
    const first = changes.next();
    const stream = await server.nextStream();
    stream.tell('qry_1', 'corrected', 7);
    await first;
    stream[how]();
    const second = changes.next();
    const reopened = await server.nextStream();
    expect(reopened.queryIds).toEqual(['qry_2']);
    expect(reopened.received.headers['last-event-id']).toBe('7');
    reopened.tell('qry_2', 'repaired');
    expect((await second).value).toEqual({ queryId: 'qry_2', reason: 'repaired' });
  },
);

it('goes on following what is left of an answer of which a record ended', async () => {
  await using server = await startStreamServer();
  const changes = clientOn(server).changes(['qry_1']);
  const first = changes.next();
  const stream = await server.nextStream();
  stream.tell('qry_1', 'record-ended');
  expect((await first).value).toMatchObject({ reason: 'record-ended' });
  stream.tell('qry_1', 'revoked');
  expect((await changes.next()).value).toMatchObject({ reason: 'revoked' });
});

it('says when the platform has compared everything, each time a stream was opened', async () => {
  await using server = await startStreamServer();
  let checks = 0;
  const changes = clientOn(server).changes(['qry_1'], { onChecked: () => checks++ });
  const first = changes.next();
  const stream = await server.nextStream();
  stream.write(':\n\n');
  stream.checked();
  stream.end();
  const reopened = await server.nextStream();
  expect(checks).toBe(1);
  reopened.checked();
  reopened.tell('qry_1', 'listed');
  await first;
  expect(checks).toBe(2);
});

it('hears no event that it does not know, and none about what it did not ask', async () => {
  await using server = await startStreamServer();
  const first = clientOn(server).changes(['qry_1']).next();
  const stream = await server.nextStream();
  stream.write('event: something\ndata: {}\n\n');
  stream.tell('qry_9', 'revoked');
  stream.tell('qry_1', 'listed');
  expect((await first).value).toEqual({ queryId: 'qry_1', reason: 'listed' });
});

it('tries again where the platform is down, with the credential that is valid then', async () => {
  await using server = await startStreamServer((request) => (request < 2 ? 'platform.unavailable' : undefined));
  let tokens = 0;
  const first = clientOn(server, { credential: async () => `token-${++tokens}` })
    .changes(['qry_1'])
    .next();
  const stream = await server.nextStream();
  expect(stream.received.headers.authorization).toBe('Bearer token-3');
  stream.tell('qry_1', 'listed');
  expect((await first).done).toBe(false);
});

it.each(['not-found', 'credential.expired'] as const)('rejects where it is refused for good: %s', async (code) => {
  await using server = await startStreamServer(() => code);
  const first = clientOn(server).changes(['qry_1']).next();
  await expect(first).rejects.toMatchObject({ name: 'ProblemReceived', code });
  expect(server.received).toHaveLength(1);
});

it('takes nothing for the platform’s word that is none', async () => {
  await using server = await startStreamServer();
  const first = clientOn(server).changes(['qry_1']).next();
  (await server.nextStream()).write('event: superseded\ndata: {"queryId":1}\n\n');
  await expect(first).rejects.toMatchObject({ name: 'AnswerMalformed', pointers: ['/queryId', '/reason'] });
});

it('does not take a page that something else answers for a stream', async () => {
  const leaving = new AbortController();
  await using server = await startServer((_, response, index) => {
    if (index === 1) leaving.abort(new Error('enough'));
    sendJson(response, {});
  });
  const first = clientOn(server).changes(['qry_1'], { signal: leaving.signal }).next();
  await expect(first).rejects.toThrow('enough');
});

it('gives a stream up that falls silent', async () => {
  await using server = await startStreamServer();
  const manual = createManualClock(0);
  const { setTimeout, clearTimeout } = manual;
  const first = clientOn(server, { setTimeout, clearTimeout }).changes(['qry_1']).next();
  const stream = await server.nextStream();
  stream.write(':\n\n');
  await expect.poll(() => manual.pending()).toEqual([40_000]);
  manual.advance(40_000);
  await expect.poll(() => manual.pending()).toEqual([0]);
  manual.advance(0);
  const reopened = await server.nextStream();
  reopened.tell('qry_1', 'listed');
  expect((await first).done).toBe(false);
});

it('an abort rejects at once with its reason and leaves the stream', async () => {
  await using server = await startStreamServer();
  const leaving = new AbortController();
  const first = clientOn(server).changes(['qry_1'], { signal: leaving.signal }).next();
  const stream = await server.nextStream();
  leaving.abort(new Error('enough'));
  await expect(first).rejects.toThrow('enough');
  await stream.left;
});

it('whoever stops iterating leaves the stream', async () => {
  await using server = await startStreamServer();
  const opened = server.nextStream();
  opened.then((stream) => stream.tell('qry_1', 'listed'));
  for await (const { reason } of clientOn(server).changes(['qry_1', 'qry_2'])) {
    expect(reason).toBe('listed');
    break;
  }
  await (await opened).left;
});

it('asks for nothing where there is nothing to follow', async () => {
  await using server = await startStreamServer();
  expect((await clientOn(server).changes([]).next()).done).toBe(true);
  expect(server.received).toEqual([]);
});
