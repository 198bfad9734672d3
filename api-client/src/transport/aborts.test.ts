import { expect, it } from 'vitest';
import { startServer } from '../testing/http-server.ts';
import { callOn, sendProblem } from '../testing/test-call.ts';

const body = { subject: { scheme: 'uscc', id: '91990000MAT0000183' }, basis: 'public', purpose: { code: 'hiring' } };

it('rejects with the native AbortError and closes the connection', async () => {
  const closed = Promise.withResolvers<void>();
  const aborting = new AbortController();
  await using server = await startServer((_, response) => {
    response.on('close', closed.resolve);
    aborting.abort();
  });
  await expect(callOn(server)('createQuery', { body, signal: aborting.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  await closed.promise;
});

it("rejects with the caller's own reason, also one that looks like a time-out", async () => {
  await using server = await startServer(() => {});
  const signal = AbortSignal.timeout(50);
  const error = await callOn(server)('createQuery', { body, signal }).catch((error: unknown) => error);
  expect(error).toBe(signal.reason);
  expect(server.received).toHaveLength(1);
});

it('ends a pause between attempts at once', async () => {
  const aborting = new AbortController();
  await using server = await startServer((_, response) => {
    sendProblem(response, 'rate.limited', { 'Retry-After': '5' });
    setTimeout(() => aborting.abort(), 50);
  });
  const before = performance.now();
  await expect(callOn(server)('createQuery', { body, signal: aborting.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(performance.now() - before).toBeLessThan(2000);
  expect(server.received).toHaveLength(1);
});

it('does not wait for a credential that never comes', async () => {
  await using server = await startServer(() => {});
  const aborting = new AbortController();
  const calling = callOn(server, {
    credential: () => {
      aborting.abort();
      return new Promise<string>(() => {});
    },
  })('createQuery', { body, signal: aborting.signal });
  await expect(calling).rejects.toMatchObject({ name: 'AbortError' });
  expect(server.received).toEqual([]);
});

it('sends nothing where the signal is aborted already', async () => {
  await using server = await startServer(() => {});
  const call = callOn(server);
  await expect(call('createQuery', { body, signal: AbortSignal.abort('left') })).rejects.toBe('left');
  expect(server.received).toEqual([]);
});
