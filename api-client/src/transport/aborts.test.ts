import { expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { systemClock } from '../system-clock.ts';
import { startServer } from '../testing/http-server.ts';
import { callOn, sendProblem } from '../testing/test-call.ts';

const body = { subject: { scheme: 'uscc', id: '91990000MAT0000183' }, basis: 'public', purpose: { code: 'hiring' } };

it.each([1, 3])('rejects with the native AbortError and closes the connection (attempts: %i)', async (attemptsMax) => {
  const closed = Promise.withResolvers<void>();
  const aborting = new AbortController();
  await using server = await startServer((_, response) => {
    response.on('close', closed.resolve);
    aborting.abort();
  });
  const calling = callOn(server)('createQuery', { body, signal: aborting.signal, attemptsMax });
  await expect(calling).rejects.toMatchObject({ name: 'AbortError' });
  await closed.promise;
});

it("rejects with the caller's own reason, also one that looks like a time-out", async () => {
  const aborting = new AbortController();
  const reason = new DOMException('enough', 'TimeoutError');
  await using server = await startServer(() => aborting.abort(reason));
  const calling = callOn(server)('createQuery', { body, signal: aborting.signal });
  expect(await calling.catch((error: unknown) => error)).toBe(reason);
  expect(server.received).toHaveLength(1);
});

it('ends a pause between attempts at once, its timer too', async () => {
  const aborting = new AbortController();
  const timers = new Set<unknown>();
  const clock: Clock = {
    ...systemClock,
    setTimeout(run, ms) {
      const timer = systemClock.setTimeout(run, ms);
      timers.add(timer);
      setImmediate(() => aborting.abort());
      return timer;
    },
    clearTimeout(timer) {
      timers.delete(timer);
      systemClock.clearTimeout(timer);
    },
  };
  await using server = await startServer((_, response) =>
    sendProblem(response, 'rate.limited', { 'Retry-After': '5' }),
  );
  const before = performance.now();
  const call = callOn(server, { clock });
  await expect(call('createQuery', { body, signal: aborting.signal })).rejects.toMatchObject({ name: 'AbortError' });
  expect(performance.now() - before).toBeLessThan(2000);
  expect(server.received).toHaveLength(1);
  expect(timers.size).toBe(0);
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
