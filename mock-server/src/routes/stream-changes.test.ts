import { afterAll, afterEach, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openStream, type ReadStream } from '../changes/testing/open-stream.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, type Caller, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform({ heartbeatMs: 100 });
const { after, step } = listingCalls(platform);
const opened: ReadStream[] = [];
afterEach(async () => {
  for (const stream of opened.splice(0)) await stream.close();
});
afterAll(() => platform.close());

const ask = async (id: string) => (await platform.ask(about(id))).body.queryId;
const put = (id: string, changes: object = {}) =>
  platform.put(`/v1/records/${id}`, { ...penalty, ...changes }, asProvider);

async function follow(queryIds: string[], from?: Caller & { lastEventId?: string }): Promise<ReadStream> {
  const stream = await openStream(platform, queryIds, from);
  opened.push(stream);
  return stream;
}

/** Follows an answer that is current. */
async function followCurrent(id: string) {
  const queryId = await ask(id);
  const stream = await follow([queryId]);
  expect(await stream.untilChecked()).toEqual([]);
  return { stream, queryId };
}

it('says that an answer is superseded, why, and how far it is', async () => {
  const { stream, queryId } = await followCurrent(newcomer.id);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  expect(stream.headers.get('cache-control')).toBe('no-store');
  expect(stream.headers.get('x-accel-buffering')).toBe('no');
  await put('one');
  for (;;) {
    const said = await stream.next();
    if (said === undefined || 'comment' in said) continue;
    expect(said).toEqual({ id: expect.stringMatching(/^\d+$/), superseded: { queryId, reason: 'record-added' } });
    break;
  }
});

it.each([
  ['corrected', () => put('one', { facts: '新的事实' })],
  ['listed', () => after('a', ['notify', 'decide', 'serve'])],
  ['removed-from-list', () => step('a', 'remove', { ground: 'credit-repaired', documentNumber: '沙移〔2026〕1号' })],
  ['revoked', () => platform.post('/v1/records/one/revoke', { reason: '撤销' }, asProvider)],
])('%s', async (reason, change) => {
  const { stream, queryId } = await followCurrent(newcomer.id);
  await change();
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason });
});

it('tells everyone who follows the same', async () => {
  const queryId = await ask(newcomer.id);
  const streams = [await follow([queryId]), await follow([queryId])];
  for (const stream of streams) await stream.untilChecked();
  await put('two');
  for (const stream of streams) expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-added' });
});

it('says of an answer once that it is superseded, of each', async () => {
  const [first, second] = [await ask(newcomer.id), await ask(newcomer.id)];
  const stream = await follow([first, second, first]);
  await stream.untilChecked();
  await put('three');
  await put('four');
  const told = [await stream.nextSuperseded(), await stream.nextSuperseded()];
  expect(told.map((one) => one!.queryId).sort()).toEqual([first, second].sort());
});

it('gives a sign of life while nothing happens', async () => {
  const { stream } = await followCurrent(organizations.clear);
  expect([await stream.next(), await stream.next()]).toEqual([{ comment: '' }, { comment: '' }]);
});

it('a record that ends by time is told at its end, and what is left is followed on', async () => {
  const { stream, queryId } = await followCurrent(organizations.ending);
  await platform.setClock('2026-11-21T23:59:59+08:00');
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-ended' });
  await put('more', { subject: { scheme: 'uscc', id: organizations.ending } });
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-added' });
  await platform.setClock('2026-11-21T10:00:00+08:00');
});

it('a clock that was moved is followed', async () => {
  const { stream, queryId } = await followCurrent('91990000MAT000026X');
  await platform.setClock('2031-11-22T10:00:00+08:00');
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-ended' });
});

it('hears of the first change after the facts were replaced, whatever its number', async () => {
  const reset = () => platform.app.request('/sandbox/reset', { method: 'POST' });
  await reset();
  const before = await followCurrent(newcomer.id);
  await put('five');
  expect(await before.stream.nextSuperseded()).toMatchObject({ reason: 'record-added' });
  // The stream of before stays open.
  await reset();
  const { stream, queryId } = await followCurrent(newcomer.id);
  await put('five');
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-added' });
});
