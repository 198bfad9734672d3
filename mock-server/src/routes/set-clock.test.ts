import { afterAll, beforeEach, expect, test } from 'vitest';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform({ realNow: () => 0 });
afterAll(() => platform.close());
beforeEach(() => platform.context.sandbox!.reset());

const put = async (body: string) => {
  const response = await platform.app.request('/sandbox/clock', {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
};

test.each([
  ['forward', '2026-11-22T00:00:00+08:00', '2026-11-22T00:00:00+08:00'],
  ['back', '2019-01-01T00:00:00Z', '2019-01-01T08:00:00+08:00'],
])('moves the clock %s', async (_way, now, shown) => {
  expect(await put(JSON.stringify({ now }))).toEqual({ status: 200, body: { now: shown } });
  expect((await platform.get('/sandbox/clock')).body).toEqual({ now: shown });
});

test('what has ended by then leaves the answers and the store before it returns', async () => {
  const { body } = await platform.ask(about(organizations.ending));
  expect(body).toMatchObject({
    status: 'adverse-records',
    records: [{ disclosure: { endsAt: '2026-11-22T00:00:00+08:00' } }],
  });
  const openings = () =>
    platform.context.db.selectFrom('openings').where('query_id', '=', body.queryId).selectAll().execute();
  const before = await openings();
  await put('{"now":"2026-11-22T00:00:00+08:00"}');
  expect((await openings()).length).toBeLessThan(before.length);
  expect((await platform.ask(about(organizations.ending))).body.status).toBe('no-adverse-records');
});

test.each(['{}', '{"now":"tomorrow"}', '{"now":1795226400000}', '{"now":"2026-02-30T00:00:00Z"}', '[]'])(
  'refuses %s',
  async (body) => {
    expect(await put(body)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
    expect((await platform.get('/sandbox/clock')).body).toEqual({ now: '2026-11-21T10:00:00+08:00' });
  },
);
