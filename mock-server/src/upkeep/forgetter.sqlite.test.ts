import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../store/database.ts';
import { forgetEnded } from '../store/forget-ended.ts';
import { openDatabase } from '../store/open-database.ts';
import { createPeriodKeys, type PeriodKeys } from '../store/period-keys.ts';
import { openTestDatabase } from '../store/testing/test-store.ts';
import { createForgetter, type Forgetter } from './forgetter.ts';

const logger = pino({ level: 'silent' });
const START = Date.parse('2026-11-21T10:00:00+08:00');

let db: Kysely<Database>;
let periodKeys: PeriodKeys;
let forgetter: Forgetter;
beforeEach(async () => {
  vi.useFakeTimers({ now: START });
  db = await openTestDatabase();
  await db.insertInto('queries').values(query).execute();
  periodKeys = createPeriodKeys(db, randomBytes);
  const clock = { now: Date.now, realNow: Date.now };
  forgetter = createForgetter({ db, periodKeys, logTermYears: 5, clock, logger });
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

const keep = async (position: number, until: number) => {
  await db
    .insertInto('openings')
    .values({ query_id: 'qry_1', position, place: position, sealed: Buffer.from(`d${position}`), until })
    .execute();
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
  await keep(0, START + 10 * DAY_MS);
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

test('sleeps until the term of the log where nothing ends before, and for ever where it is empty', async () => {
  await forgetter.run();
  expect(vi.getTimerCount()).toBe(1);
  await db.deleteFrom('queries').execute();
  await forgetter.close();
  forgetter = createForgetter({ db, periodKeys, logTermYears: 5, clock: { now: Date.now, realNow: Date.now }, logger });
  await forgetter.run();
  expect(vi.getTimerCount()).toBe(0);
});

test('destroys the key of each period when it is over', async () => {
  await periodKeys.cover(START, START + DAY_MS);
  const today = periodKeys.of(START).period;
  await forgetter.run();
  await vi.advanceTimersByTimeAsync(14 * 3_600_000 - 1);
  expect(await periodKeys.find(today)).toBeDefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(await periodKeys.find(today)).toBeUndefined();
  expect(await periodKeys.find(today + 1)).toBeDefined();
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
    .values({ query_id: 'qry_1', position: 0, place: 0, sealed: Buffer.from('what-was-disclosed'), until: START })
    .execute();
  expect(found()).not.toEqual([]);
  await forgetEnded(stored, START);
  expect(found()).toEqual([]);
  await stored.destroy();
  rmSync(folder, { recursive: true });
});
