/** Several processes on one store: a stream of one tells what another has taken in (contract §2). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStream } from '../changes/testing/open-stream.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';
import { sandboxParties } from '../sandbox/sandbox-parties.ts';
import { advanceDataVersion } from '../store/advance-data-version.ts';
import { putParties } from '../store/put-parties.ts';
import { newLocation } from '../store/testing/test-store.ts';

let data: string;
let one: TestPlatform;
let other: TestPlatform;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'credit-check-'));
  const location = await newLocation(data);
  if (!('url' in location)) throw new Error('only one process has a file');
  const start = () => openTestPlatform({ data, database: location.url, sandbox: undefined });
  one = await start();
  await one.context.db.transaction().execute((transaction) => putParties(transaction, sandboxParties));
  other = await start();
});
afterAll(async () => {
  await other.close();
  await one.close();
  await rm(data, { recursive: true });
});

const put = (on: TestPlatform, id: string, changes: object = {}) =>
  on.put(`/v1/records/${id}`, { ...penalty, ...changes }, asProvider);

it('what one process takes in is told by the streams of both, in the order it was', async () => {
  const { queryId } = (await one.ask(about(newcomer.id))).body;
  const streams = [await openStream(one, [queryId]), await openStream(other, [queryId])];
  for (const stream of streams) expect(await stream.untilChecked()).toEqual([]);
  await put(one, 'first');
  for (const stream of streams) expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'record-added' });
  for (const stream of streams) await stream.close();
});

it('a process that missed what was recorded compares all it follows', async () => {
  const { queryId } = (await other.ask(about(newcomer.id))).body;
  const stream = await openStream(other, [queryId]);
  expect(await stream.untilChecked()).toEqual([]);
  // As if what was recorded had been forgotten before the other process came to read it.
  await one.context.db.transaction().execute(async (transaction) => {
    const { facts } = await transaction.selectFrom('records').select('facts').executeTakeFirstOrThrow();
    const changed = JSON.stringify({ ...JSON.parse(facts), facts: '新的事实' });
    await transaction.updateTable('records').set({ facts: changed }).execute();
    await advanceDataVersion(transaction);
  });
  const elsewhere = { scheme: 'uscc', id: '91990000MA9999995N', name: '沙盒别处有限公司' };
  expect((await put(one, 'elsewhere', { subject: elsewhere })).status).toBe(200);
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'corrected' });
  await stream.close();
});
