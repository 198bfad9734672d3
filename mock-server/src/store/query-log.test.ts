/** The query log as it is written and read: entries, openings, idempotency keys. */
import { DAY_MS } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { findLiveOpenings, findQueries, findStatements } from './find-queries.ts';
import { findNextEnd, forgetEnded } from './forget-ended.ts';
import { findIdempotentQueries, forgetIdempotencyKeys, markIdempotent } from './idempotency-keys.ts';
import { insertQueries } from './insert-queries.ts';
import { blankQuery } from './testing/blank-query.ts';
import { findScans } from './testing/find-scans.ts';
import { openTestDatabase } from './testing/test-store.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.destroy());

const row = { ...blankQuery, at: 1000 } as const;

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array) => new TextDecoder().decode(of);

function insert(queryId: string, index: number, ends: number[] = []) {
  const openings = ends.map((until, place) => ({
    place,
    until,
    sealed: bytes(`${queryId} ${place}`),
    entry_key: null,
  }));
  const statement = bytes(`statement of ${queryId}`);
  const query = { row: { ...row, query_id: queryId, log_index: index }, statement, claims: bytes('claims'), openings };
  return db.transaction().execute((transaction) => insertQueries(transaction, [query]));
}

describe('openings', () => {
  test('live until their end, which is exclusive, whether or not they are forgotten yet', async () => {
    await insert('qry_1', 0, [4000, 2000, 3000]);
    const at = async (now: number) =>
      (await findLiveOpenings(db, ['qry_1'], now)).get('qry_1')?.map(({ sealed }) => text(sealed));
    expect(await at(1999)).toEqual(['qry_1 0', 'qry_1 1', 'qry_1 2']);
    expect(await at(2000)).toEqual(['qry_1 0', 'qry_1 2']);
    expect(await at(3000)).toEqual(['qry_1 0']);
    expect(await at(4000)).toBeUndefined();
  });

  test('forgetting destroys what has ended, and knows when to come again', async () => {
    await insert('qry_1', 0, [2000, 3000]);
    expect(await findNextEnd(db)).toBe(2000);
    await forgetEnded(db, 2000);
    expect(await findNextEnd(db)).toBe(3000);
    await forgetEnded(db, 3000);
    expect(await findNextEnd(db)).toBeUndefined();
    expect(await db.selectFrom('openings').selectAll().execute()).toEqual([]);
  });

  test('are forgotten each at its own end, of whichever query', async () => {
    await insert('qry_1', 0, [2000, 5000]);
    await insert('qry_2', 1, [3000, 2000]);
    await insert('qry_3', 2);
    const left = async () =>
      (await db.selectFrom('openings').select('sealed').orderBy('sealed').execute()).map(({ sealed }) => text(sealed));
    await forgetEnded(db, 2000);
    expect(await left()).toEqual(['qry_1 1', 'qry_2 0']);
    expect(await findNextEnd(db)).toBe(3000);
    await forgetEnded(db, 4999);
    expect(await left()).toEqual(['qry_1 1']);
    await forgetEnded(db, 5000);
    expect(await left()).toEqual([]);
    expect(await findNextEnd(db)).toBeUndefined();
  });

  test('the statement stays as it was, byte for byte', async () => {
    await insert('qry_1', 0, [2000]);
    await forgetEnded(db, 5000);
    const stored = (await findStatements(db, ['qry_1'])).get('qry_1');
    expect(text(stored!.bytes)).toBe('statement of qry_1');
  });
});

test('an entry is found by its owner only', async () => {
  await insert('qry_1', 0);
  expect([...(await findQueries(db, 'agency', ['qry_1', 'qry_2'])).keys()]).toEqual(['qry_1']);
  expect((await findQueries(db, 'employer', ['qry_1'])).size).toBe(0);
});

test('two entries never share a place in the log', async () => {
  await insert('qry_1', 0);
  await expect(insert('qry_2', 0)).rejects.toThrow(/UNIQUE|unique/);
  expect(await db.selectFrom('statements').select('query_id').execute()).toEqual([{ query_id: 'qry_1' }]);
});

describe('idempotency keys', () => {
  const mark = { credentialId: 'key_1', key: 'k', position: 0, bodyHash: 'h', markedAt: 0 };
  const take = (queryId: string, more = {}) =>
    db.transaction().execute((transaction) => markIdempotent(transaction, [{ ...mark, ...more, queryId }]));
  beforeEach(async () => {
    await insert('qry_1', 0);
    await insert('qry_2', 1);
  });

  test('a key is taken once, per credential and place in the batch', async () => {
    expect(await take('qry_1')).toBe(true);
    expect(await take('qry_2')).toBe(false);
    expect(await take('qry_2', { position: 1 })).toBe(true);
    expect(await take('qry_2', { credentialId: 'key_2' })).toBe(true);
    const found = await findIdempotentQueries(db, 'key_1', 'k', DAY_MS - 1);
    expect(found).toEqual({
      bodyHash: 'h',
      queryIds: new Map([
        [0, 'qry_1'],
        [1, 'qry_2'],
      ]),
    });
  });

  test('a key may be used anew after 24 hours, swept or not', async () => {
    await take('qry_1');
    expect(await findIdempotentQueries(db, 'key_1', 'k', DAY_MS)).toBeUndefined();
    expect(await take('qry_2', { markedAt: DAY_MS })).toBe(true);
    expect((await findIdempotentQueries(db, 'key_1', 'k', DAY_MS))?.queryIds.get(0)).toBe('qry_2');
  });

  test('sweeping drops the keys that are over, and those only', async () => {
    await take('qry_1');
    await take('qry_2', { key: 'later', markedAt: 1 });
    await forgetIdempotencyKeys(db, DAY_MS);
    expect(await db.selectFrom('idempotency_keys').select('key').execute()).toEqual([{ key: 'later' }]);
  });
});

test.each([
  ['a page of the log', `select * from queries where owner = 'x' and log_index < 5 order by log_index desc limit 50`],
  [
    'a page of one matter',
    `select * from queries where owner = 'x' and purpose_reference = 'y' order by log_index desc`,
  ],
  ['the next end', 'select min(next_end) from queries where next_end is not null'],
  ['what has ended', 'select query_id from queries where next_end <= 5'],
])('%s is found by an index, without sorting', async (_, statement) => {
  expect(await findScans(db, statement)).toEqual([]);
});

test('forgetting looks at the openings of those queries alone that have one to forget', async () => {
  expect(await findScans(db, `delete from openings where query_id in ('x', 'y') and until <= 5`)).toEqual([]);
});

test('forgetting takes many queries in parts, and leaves none', async () => {
  const queries = Array.from({ length: 2100 }, (_, i) => ({ ...row, query_id: `qry_${i}`, log_index: i, next_end: 5 }));
  for (let from = 0; from < queries.length; from += 500) {
    await db
      .insertInto('queries')
      .values(queries.slice(from, from + 500))
      .execute();
  }
  await forgetEnded(db, 5);
  expect(await findNextEnd(db)).toBeUndefined();
});
