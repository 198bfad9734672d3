import { afterAll, beforeEach, expect, test } from 'vitest';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const put = async (faults: unknown) => {
  const response = await platform.app.request('/sandbox/faults', {
    method: 'PUT',
    body: JSON.stringify(faults),
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
};
beforeEach(() => put({}));

test.each([
  [{ log: 'unavailable' }, 'log.unavailable'],
  [{ database: 'unavailable' }, 'platform.unavailable'],
])('%o: no answer, 503 and nothing logged; {} clears', async (faults, code) => {
  const before = await platform.ownLog();
  expect(await put(faults)).toEqual({ status: 200, body: faults });
  const refused = await platform.ask(about(organizations.adverse));
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(refused.body).toMatchObject({ code });
  expect(refused.body).not.toHaveProperty('records');
  expect(await put({})).toEqual({ status: 200, body: {} });
  expect(await platform.ownLog()).toEqual(before);
  expect((await platform.ask(about(organizations.adverse))).status).toBe(200);
});

test('without the log what is in it can still be read', async () => {
  await platform.ask(about(organizations.clear));
  await put({ log: 'unavailable' });
  expect(await platform.ownLog()).not.toEqual([]);
});

test('latencyMs slows every answer but the sandbox’s own', async () => {
  await put({ latencyMs: 120 });
  const start = performance.now();
  await platform.app.request('/log/checkpoint');
  // A timer may be a fraction early.
  expect(performance.now() - start).toBeGreaterThanOrEqual(118);
  await put({ latencyMs: 60_000 });
  expect((await platform.app.request('/sandbox/clock')).status).toBe(200);
});

test.each([{ log: 'slow' }, { disk: 'unavailable' }, { latencyMs: -1 }, { latencyMs: 60_001 }, [], null])(
  'refuses %o',
  async (faults) => {
    expect(await put(faults)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
  },
);
