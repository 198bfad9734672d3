import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { createPeriodKeys, type PeriodKeys } from './period-keys.ts';
import { openTestDatabase } from './testing/test-store.ts';

const NOW = Date.parse('2026-11-21T10:00:00+08:00');
const TODAY_ENDS = Date.parse('2026-11-22T00:00:00+08:00');
const YEARS_ON = Date.parse('2031-11-21T00:00:00+08:00');
const place = 'qry_1/0';

let db: Kysely<Database>;
let keys: PeriodKeys;
beforeEach(async () => {
  db = await openTestDatabase();
  keys = createPeriodKeys(db, randomBytes);
  await keys.cover(NOW, YEARS_ON);
});
afterEach(() => db.destroy());

test('what ends at one midnight, or on the day before it, has one key; what ends later another', () => {
  const salt = (end: number) => keys.of(end).deriveSalt(place);
  expect(salt(TODAY_ENDS)).toBe(salt(NOW));
  expect(salt(TODAY_ENDS + 1)).not.toBe(salt(TODAY_ENDS));
  expect(salt(YEARS_ON)).not.toBe(salt(TODAY_ENDS));
});

test('an end for which there is no key is refused, never sealed with another', () => {
  expect(() => keys.of(NOW - 86_400_000)).toThrow(RangeError);
});

test('every process on the store has the same keys, whichever made them', async () => {
  const other = createPeriodKeys(db, randomBytes);
  const farther = YEARS_ON + 400 * 86_400_000;
  await Promise.all([other.cover(NOW, farther), keys.cover(NOW, farther)]);
  for (const end of [NOW, YEARS_ON, farther]) {
    expect(other.of(end).deriveSalt(place)).toBe(keys.of(end).deriveSalt(place));
  }
});

test('the key of a period that is over is destroyed: what it has sealed stays sealed', async () => {
  const sealed = keys.of(NOW).seal('text', place);
  expect(await keys.nextEnd()).toBe(TODAY_ENDS);
  await keys.destroyEnded(TODAY_ENDS - 1);
  expect(await keys.find(keys.of(NOW).period)).toBeDefined();
  const { period } = keys.of(NOW);
  await keys.destroyEnded(TODAY_ENDS);
  expect(await keys.find(period)).toBeUndefined();
  expect(await createPeriodKeys(db, randomBytes).find(period)).toBeUndefined();

  // A clock that is set back (sandbox) gets a new key for the day, not the old one.
  await keys.cover(NOW, YEARS_ON);
  expect(() => keys.of(NOW).unseal(sealed, place)).toThrow();
});
