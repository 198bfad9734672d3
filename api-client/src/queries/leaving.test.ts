import type { QueryRequest } from '@credit-check/domain/contract/query';
import { expect, it } from 'vitest';
import { createCreditClient } from '../create-credit-client.ts';
import { sendJson, startServer } from '../testing/http-server.ts';
import { answerAbout, codeOf, itemsOf, questionAbout, startTestPlatform } from '../testing/test-platform.ts';

it('drops only the caller that leaves', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  const leaving = new AbortController();
  const left = query(questionAbout(1), { signal: leaving.signal });
  const stayed = query(questionAbout(1));
  leaving.abort('gone');
  await expect(left).rejects.toBe('gone');
  expect((await stayed).subject.id).toBe(codeOf(1));
});

it('does not send what everybody has left before the window closes', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  const leaving = new AbortController();
  const left = query(questionAbout(1), { signal: leaving.signal });
  const others = Promise.all([query(questionAbout(2)), query(questionAbout(3))]);
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  await others;
  expect(platform.received.flatMap(itemsOf).map(({ subject }) => subject.id)).toEqual([codeOf(2), codeOf(3)]);
});

it('sends nothing where everybody has left', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  await expect(query(questionAbout(1), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  const leaving = new AbortController();
  const left = query(questionAbout(2), { signal: leaving.signal });
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  await query(questionAbout(3), {});
  expect(platform.log()).toEqual(['POST /v1/queries']);
});

it('lets a batch go on for those who stay', async () => {
  const arrived = Promise.withResolvers<() => void>();
  await using server = await startServer((received, response) => {
    const results = itemsOf(received).map(({ subject }) => ({ ok: true, answer: answerAbout(subject) }));
    arrived.resolve(() => sendJson(response, { results }));
  });
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test' });
  const leaving = new AbortController();
  const left = query(questionAbout(1), { signal: leaving.signal });
  const stayed = query(questionAbout(2));
  const answer = await arrived.promise;
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  answer();
  expect((await stayed).subject.id).toBe(codeOf(2));
});

it('aborts a batch that everybody has left', async () => {
  const arrived = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  await using server = await startServer((_, response) => {
    response.on('close', closed.resolve);
    arrived.resolve();
  });
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test' });
  const leaving = new AbortController();
  const { signal } = leaving;
  const asked = Promise.allSettled([query(questionAbout(1), { signal }), query(questionAbout(2), { signal })]);
  await arrived.promise;
  leaving.abort();
  await closed.promise;
  expect(await asked).toMatchObject(Array(2).fill({ reason: { name: 'AbortError' } }));
  expect(server.received).toHaveLength(1);
});

it('asks afresh, and once, for those who come after everybody has left', async () => {
  const arrived = Promise.withResolvers<void>();
  await using server = await startServer((received, response, index) => {
    arrived.resolve();
    if (index > 0) sendJson(response, answerAbout((received.body as QueryRequest).subject));
  });
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test', coalesceMs: 20 });
  const leaving = new AbortController();
  const left = query(questionAbout(1), { signal: leaving.signal });
  await arrived.promise;
  leaving.abort();
  const came = query(questionAbout(1));
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setImmediate(resolve));
  const cameLater = query(questionAbout(1));
  expect(await cameLater).toBe(await came);
  expect(server.received).toHaveLength(2);
});
