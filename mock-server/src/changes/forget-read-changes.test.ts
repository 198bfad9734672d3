import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import { recordChange } from '../store/record-change.ts';
import { forgetReadChanges } from './forget-read-changes.ts';

const KEPT_MS = 60_000;
let db: Kysely<Database>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  db = await openDatabase({ file: ':memory:' });
});
afterEach(async () => {
  vi.useRealTimers();
  await db.destroy();
});

const record = (key: string) =>
  db.transaction().execute((transaction) => recordChange(transaction, { reason: 'listed', subjectKeys: [key] }));
const numbers = async () => (await db.selectFrom('changes').select('number').execute()).map(({ number }) => number);

test('a change stays for a minute, so that every process can read it, and is gone after two', async () => {
  const forgetting = forgetReadChanges({ db, logger: pino({ level: 'silent' }) });
  await record('uscc:A');
  await vi.advanceTimersByTimeAsync(KEPT_MS);
  await record('uscc:B');
  expect(await numbers()).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(KEPT_MS);
  expect(await numbers()).toEqual([2]);
  await vi.advanceTimersByTimeAsync(KEPT_MS);
  expect(await numbers()).toEqual([]);
  await forgetting.close();
});

test('what an earlier run has left goes too, and then there is no timer', async () => {
  await record('uscc:A');
  const forgetting = forgetReadChanges({ db, logger: pino({ level: 'silent' }) });
  await vi.advanceTimersByTimeAsync(2 * KEPT_MS);
  expect(await numbers()).toEqual([]);
  await vi.advanceTimersByTimeAsync(KEPT_MS);
  expect(vi.getTimerCount()).toBe(0);
  await forgetting.close();
});

test('the number of a change is never given again', async () => {
  const forgetting = forgetReadChanges({ db, logger: pino({ level: 'silent' }) });
  await record('uscc:A');
  await vi.advanceTimersByTimeAsync(3 * KEPT_MS);
  expect(await record('uscc:A')).toBe(2);
  await forgetting.close();
});
