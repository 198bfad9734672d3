import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../store/database.ts';
import { forgetEnded } from '../store/forget-ended.ts';
import { openDatabase } from '../store/open-database.ts';
import { openTestDatabase } from '../store/testing/test-store.ts';
import { createForgetter, type Forgetter } from './forgetter.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-21T10:00:00+08:00');

let db: Kysely<Database>;
let forgetter: Forgetter;
beforeEach(async () => {
  vi.useFakeTimers({ now: START });
  db = await openTestDatabase();
  await db.insertInto('queries').values(query).execute();
  forgetter = createForgetter({ db, clock: { now: Date.now, realNow: Date.now }, logger: pino({ level: 'silent' }) });
});
afterEach(async () => {
  await forgetter.close();
  await db.destroy();
  vi.useRealTimers();
});

const query = {
  query_id: 'qry_1',
  log_index: 0,
  at: START,
  owner: 'agency',
  organization_id: 'agency',
  operator: 'officer@agency',
  outcome: 'answered',
} as const;

const keep = async (position: number, until: number | null) => {
  await db
    .insertInto('openings')
    .values({ query_id: 'qry_1', position, disclosure: `d${position}`, until })
    .execute();
  if (until === null) return;
  await db
    .updateTable('queries')
    .set({ next_end: until })
    .where((eb) => eb.or([eb('next_end', 'is', null), eb('next_end', '>', until)]))
    .execute();
};
const kept = async () => {
  const rows = await db.selectFrom('openings').select('position').orderBy('position').execute();
  return rows.map(({ position }) => position);
};

test('forgets each opening at its end, and none before', async () => {
  await keep(0, null);
  await keep(1, START + 1000);
  await keep(2, START + 2000);
  await forgetter.run();
  await vi.advanceTimersByTimeAsync(999);
  expect(await kept()).toEqual([0, 1, 2]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await kept()).toEqual([0, 2]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await kept()).toEqual([0]);
});

test('wakes earlier for what it is told ends earlier', async () => {
  await keep(0, START + 10 * DAY_MS);
  await forgetter.run();
  await keep(1, START + 500);
  forgetter.expect(START + 500);
  await vi.advanceTimersByTimeAsync(500);
  expect(await kept()).toEqual([0]);
});

test('waits longer than a timer can', async () => {
  await keep(0, START + 60 * DAY_MS);
  await forgetter.run();
  await vi.advanceTimersByTimeAsync(60 * DAY_MS - 1);
  expect(await kept()).toEqual([0]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await kept()).toEqual([]);
});

test('forgets at once what ended while the platform was down', async () => {
  await keep(0, START - 1);
  await forgetter.run();
  expect(await kept()).toEqual([]);
});

test('sleeps where nothing ends', async () => {
  await keep(0, null);
  await forgetter.run();
  expect(vi.getTimerCount()).toBe(0);
});

test('tries again where the store fails', async () => {
  await keep(0, START + 1000);
  await forgetter.run();
  await db.schema.alterTable('openings').renameTo('openings_away').execute();
  await vi.advanceTimersByTimeAsync(1000);
  await db.schema.alterTable('openings_away').renameTo('openings').execute();
  expect(await kept()).toEqual([0]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await kept()).toEqual([]);
});

test('leaves no timer when it is closed', async () => {
  await keep(0, START + 1000);
  await forgetter.run();
  await forgetter.close();
  forgetter.expect(START + 10);
  expect(vi.getTimerCount()).toBe(0);
});

test('leaves nothing of what has ended in the database’s files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forgetter-'));
  const stored = await openDatabase({ file: join(folder, 'platform.sqlite') });
  const found = () =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('what-was-disclosed'));
  await stored
    .insertInto('queries')
    .values({ ...query, next_end: START })
    .execute();
  await stored
    .insertInto('openings')
    .values({ query_id: 'qry_1', position: 0, disclosure: 'what-was-disclosed', until: START })
    .execute();
  expect(found()).not.toEqual([]);
  await forgetEnded(stored, START);
  expect(found()).toEqual([]);
  await stored.destroy();
  rmSync(folder, { recursive: true });
});
