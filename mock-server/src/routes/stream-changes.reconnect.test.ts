/** Nothing is missed between query and stream, across a reconnect, or across a restart (contract §2). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { openStream } from '../changes/testing/open-stream.ts';
import { consentSteps, employer } from '../consent/testing-consents.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';
import { sandboxParties } from '../sandbox/sandbox-parties.ts';
import { putParties } from '../store/put-parties.ts';
import { newLocation } from '../store/testing/test-store.ts';

const platform = await openTestPlatform();
const { object, handle, ask: askRepair, decide } = procedureCalls(platform);
const { after, step } = listingCalls(platform);
const consents = consentSteps(platform);
beforeEach(async () => {
  await platform.app.request('/sandbox/reset', { method: 'POST' });
});
afterAll(() => platform.close());

const put = (id: string, changes: object = {}, on = platform) =>
  on.put(`/v1/records/${id}`, { ...penalty, ...changes }, asProvider);
const revoke = (id: string, on = platform) => on.post(`/v1/records/${id}/revoke`, { reason: '撤销' }, asProvider);
const askAbout = async (id: string) => (await platform.ask(about(id))).body.queryId;

async function accepted(): Promise<string> {
  const { objectionId } = (await object()).body;
  expect((await handle(objectionId, 'accept', {})).status).toBe(200);
  return objectionId;
}

/** What a stream says at once that is opened now. */
async function toldAtOnce(queryIds: string[], from: object = {}) {
  const stream = await openStream(platform, queryIds, from);
  const told = await stream.untilChecked();
  await stream.close();
  return told;
}

it.each<[string, string, () => Promise<unknown>, (before: string) => Promise<unknown>]>([
  ['record-added', newcomer.id, async () => {}, () => put('one')],
  ['corrected', newcomer.id, () => put('one'), () => put('one', { facts: '新的事实' })],
  ['revoked', newcomer.id, () => put('one'), () => revoke('one')],
  ['listed', newcomer.id, async () => {}, () => after('a', ['notify', 'decide', 'serve'])],
  ['removed-from-list', organizations.severe, async () => {}, () => step('lst_sandbox_severe', 'remove')],
  ['objection-accepted', organizations.adverse, async () => {}, accepted],
  ['objection-decided', organizations.adverse, accepted, (objectionId) => handle(objectionId, 'dismiss')],
  ['repaired', organizations.adverse, async () => {}, async () => decide((await askRepair()).body.repairId, 'grant')],
  ['record-ended', organizations.ending, async () => {}, () => platform.setClock('2026-11-22T00:00:00+08:00')],
])('%s since it was asked is said at once', async (reason, id, prepare, change) => {
  const prepared = await prepare();
  const queryId = await askAbout(id);
  expect(await toldAtOnce([queryId])).toEqual([]);
  await change(prepared as string);
  expect(await toldAtOnce([queryId])).toEqual([{ queryId, reason }]);
});

it('consent-withdrawn since it was asked is said at once', async () => {
  const consentId = await consents.granted();
  const { queryId } = (await consents.ask(consentId)).body;
  await consents.step(consentId, 'withdraw');
  expect(await toldAtOnce([queryId], employer)).toEqual([{ queryId, reason: 'consent-withdrawn' }]);
});

it('what came back to what it was is current', async () => {
  const queryId = await askAbout(organizations.adverse);
  const objectionId = await accepted();
  await handle(objectionId, 'dismiss');
  expect(await toldAtOnce([queryId])).toEqual([]);
});

it('what happens while the stream is away is said when it is back, once, whatever it heard last', async () => {
  const ids = [await askAbout(newcomer.id), await askAbout(organizations.clear), await askAbout(organizations.severe)];
  const stream = await openStream(platform, ids);
  await stream.untilChecked();
  await put('one');
  const said = await stream.next();
  expect(said).toMatchObject({ superseded: { queryId: ids[0] } });
  await stream.close();
  await put('two', { subject: { scheme: 'uscc', id: organizations.clear } });
  const back = await openStream(platform, ids.slice(1), { lastEventId: (said as { id: string }).id });
  expect(await back.untilChecked()).toEqual([{ queryId: ids[1], reason: 'record-added' }]);
  await step('lst_sandbox_severe', 'remove');
  expect(await back.nextSuperseded()).toEqual({ queryId: ids[2], reason: 'removed-from-list' });
  await back.close();
});

it('follows more answers than are looked at in one turn', async () => {
  const { subject: _, ...shared } = about(organizations.clear);
  const items = Array.from({ length: 100 }, () => ({ subject: newcomer }));
  const batches = await Promise.all([1, 2, 3].map(() => platform.askBatch({ ...shared, items })));
  const ids = batches.flatMap(({ body }) => body.results.map((result) => (result.ok ? result.answer.queryId : '')));
  expect(await toldAtOnce(ids)).toEqual([]);
  await put('one');
  expect((await toldAtOnce(ids)).map(({ queryId }) => queryId).sort()).toEqual(ids.sort());
});

it('changes come through while many streams open', async () => {
  const queryId = await askAbout(newcomer.id);
  const opening = Array.from({ length: 20 }, () => openStream(platform, [queryId]));
  await put('one');
  for (const stream of await Promise.all(opening)) {
    expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-added' });
    await stream.close();
  }
});

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

it('nothing is missed across a restart of the platform', async () => {
  const data = await mkdtemp(join(tmpdir(), 'credit-check-'));
  folders.push(data);
  const location = await newLocation(data);
  const database = 'url' in location ? { database: location.url } : {};
  // Without the sandbox, which would forget what was supplied; its day nevertheless, for what is supplied ends some day.
  const realNow = () => Date.parse('2026-11-21T10:00:00+08:00') + Math.round(performance.now());
  const start = (): Promise<TestPlatform> => openTestPlatform({ data, ...database, sandbox: undefined, realNow });
  const first = await start();
  await first.context.db.transaction().execute((transaction) => putParties(transaction, sandboxParties));
  await put('one', {}, first);
  const queryId = (await first.ask(about(newcomer.id))).body.queryId;
  const other = (await first.ask(about(organizations.clear))).body.queryId;
  const stream = await openStream(first, [queryId, other]);
  await stream.untilChecked();
  await first.context.changes.close();
  expect(await stream.next()).toBeUndefined();
  await revoke('one', first);
  await first.close();

  const second = await start();
  const back = await openStream(second, [queryId, other]);
  expect(await back.untilChecked()).toEqual([{ queryId, reason: 'revoked' }]);
  await put('two', { subject: { scheme: 'uscc', id: organizations.clear, name: '沙盒示例有限公司' } }, second);
  expect(await back.nextSuperseded()).toEqual({ queryId: other, reason: 'record-added' });
  await second.close();
});
