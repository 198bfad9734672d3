import { expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { systemClock } from '../system-clock.ts';
import { sendJson, startServer } from '../testing/http-server.ts';
import { sampleAnswer } from '../testing/sample-answer.ts';
import { callOn, sendProblem } from '../testing/test-call.ts';

const body = { subject: { scheme: 'uscc', id: '91990000MAT0000183' }, basis: 'public', purpose: { code: 'hiring' } };

/** The machine's clock, and the milliseconds of every timer that ran out. */
function watchedClock(): { clock: Clock; waited: readonly number[] } {
  const waited: number[] = [];
  const clock: Clock = {
    ...systemClock,
    setTimeout(run, ms) {
      const ring = () => {
        waited.push(ms);
        run();
      };
      return systemClock.setTimeout(ring, ms);
    },
  };
  return { clock, waited };
}

it.each([
  ['rate.limited', 3],
  ['log.unavailable', 3],
  ['conflict', 1],
] as const)(
  'meets %s with %i attempts in all, under one idempotency key, and tells the problem',
  async (code, attempts) => {
    await using server = await startServer((_, response) => sendProblem(response, code, { 'Retry-After': '0' }));
    await expect(callOn(server)('createQuery', { body })).rejects.toMatchObject({
      name: 'ProblemReceived',
      code,
      queryId: 'qry_9',
      retryAfter: 0,
    });
    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(attempts).fill('key-1'));
  },
);

it('waits as long as Retry-After asks', async () => {
  await using server = await startServer((_, response, index) =>
    index === 0 ? sendProblem(response, 'rate.limited', { 'Retry-After': '1' }) : sendJson(response, sampleAnswer()),
  );
  const { clock, waited } = watchedClock();
  await callOn(server, { clock })('createQuery', { body });
  expect(waited).toEqual([1000]);
});

it('does not repeat where Retry-After asks for more than the cap, and says how long instead', async () => {
  await using server = await startServer((_, response) =>
    sendProblem(response, 'rate.limited', { 'Retry-After': '6' }),
  );
  await expect(callOn(server)('createQuery', { body })).rejects.toMatchObject({ code: 'rate.limited', retryAfter: 6 });
  expect(server.received).toHaveLength(1);
});

it('draws the pause between attempts from the whole of a doubling span (full jitter)', async () => {
  await using server = await startServer((_, response) => sendProblem(response, 'log.unavailable'));
  const { clock, waited } = watchedClock();
  await expect(callOn(server, { clock, random: () => 0.2 })('createQuery', { body })).rejects.toThrow();
  expect(waited).toEqual([0.2 * 500, 0.2 * 1000]);
});

it('asks again after a connection that breaks in the middle of the answer', async () => {
  await using server = await startServer((_, response, index) => {
    if (index > 0) return sendJson(response, sampleAnswer());
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
    response.write('{"queryId":', () => response.destroy());
  });
  expect(await callOn(server)('createQuery', { body })).toEqual(sampleAnswer());
  expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1']);
});

it('asks again when an attempt takes too long', async () => {
  await using server = await startServer((_, response, index) => {
    if (index > 0) sendJson(response, sampleAnswer());
  });
  expect(await callOn(server, { attemptMsMax: 100 })('createQuery', { body })).toEqual(sampleAnswer());
  expect(server.received).toHaveLength(2);
});

it('gives up once the time for the whole call is over', async () => {
  await using server = await startServer(() => {});
  const call = callOn(server, { attemptMsMax: 80, totalMsMax: 120 });
  await expect(call('createQuery', { body })).rejects.toMatchObject({ name: 'NetworkFailed', timedOut: true });
  expect(server.received).toHaveLength(2);
});

it('gives no attempt more time than is left for the whole call', async () => {
  await using server = await startServer(() => {});
  const call = callOn(server, { attemptMsMax: 60_000, totalMsMax: 100 });
  await expect(call('createQuery', { body })).rejects.toMatchObject({ name: 'NetworkFailed', timedOut: true });
  expect(server.received).toHaveLength(1);
});

it('heeds the Retry-After of a proxy as well', async () => {
  await using server = await startServer((_, response) => {
    response.writeHead(503, { 'Content-Type': 'text/html', 'Retry-After': '6' }).end('<h1>Maintenance</h1>');
  });
  await expect(callOn(server)('createQuery', { body })).rejects.toMatchObject({ status: 503, retryAfter: 6 });
  expect(server.received).toHaveLength(1);
});
