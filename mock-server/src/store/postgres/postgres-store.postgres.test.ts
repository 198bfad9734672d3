/** What is PostgreSQL's own in the store; everything else is tested on both. */
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { notificationsOf } from '../engine.ts';
import { eraseTraces } from '../forget-entries.ts';
import { openDatabase } from '../open-database.ts';
import { administer } from '../testing/administer.ts';
import { newPostgresUrl } from '../testing/test-store.ts';

let url: string;
let one: Kysely<Database>;
let other: Kysely<Database>;
beforeEach(async () => {
  url = await newPostgresUrl();
  [one, other] = [await openDatabase({ url }), await openDatabase({ url })];
});
afterEach(async () => {
  await one.destroy();
  await other.destroy();
});

/** Ends what every server process has open, as a restart of PostgreSQL would. */
const endConnections = () =>
  administer(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

const organization = (id: string) => ({ id, name: '示例', kind: 'agency' as const, bases: '[]' });
const names = async (db: Kysely<Database>) =>
  (await db.selectFrom('organizations').select('id').orderBy('id').execute()).map(({ id }) => id);

test('servers that start at once on an empty database bring it up to date once', async () => {
  await administer(url, 'drop schema public cascade', 'create schema public');
  const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url })));
  expect(await names(opened[3]!)).toEqual([]);
  for (const db of opened) await db.destroy();
});

describe('values', () => {
  test('counts and instants are numbers, bytes are bytes, JSON stays text', async () => {
    const { rows } = await sql`select count(*) as n, ${Date.UTC(2026, 0)}::bigint as at, '\\x0102'::bytea as bytes,
      ${'{"a":1}'}::text as json, null as nothing`.execute(one);
    expect(rows).toEqual([{ n: 1, at: Date.UTC(2026, 0), bytes: Buffer.from([1, 2]), json: '{"a":1}', nothing: null }]);
  });

  test('a number that would not be exact is an error', async () => {
    await expect(sql`select 9007199254740993::bigint`.execute(one)).rejects.toThrow(RangeError);
  });

  test('U+0000, which PostgreSQL cannot hold, is found nowhere', async () => {
    await one.insertInto('organizations').values(organization('a')).execute();
    const found = await one.selectFrom('organizations').where('id', '=', 'a\0').selectAll().execute();
    expect(found).toEqual([]);
  });
});

test('an error says nothing of the rows it is about', async () => {
  const row = { ...organization('twice'), name: '示例行的内容' };
  await one.insertInto('organizations').values(row).execute();
  const refused = [
    one.insertInto('organizations').values(row).execute(),
    sql`insert into organizations (id, name) values ('other', '示例行的内容')`.execute(one),
  ];
  for (const refusal of refused) {
    const error = await refusal.then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(JSON.stringify({ ...error, message: error?.message })).toMatch(/constraint/);
    expect(JSON.stringify({ ...error, message: error?.message })).not.toMatch(/示例行的内容|twice/);
  }
});

describe('transactions', () => {
  test('of several processes follow one another: what one reads, nobody changes meanwhile', async () => {
    const count = async (db: Kysely<Database>) => {
      await db.transaction().execute(async (transaction) => {
        const seen = await names(transaction);
        await transaction
          .insertInto('organizations')
          .values(organization(`o${100 + seen.length}`))
          .execute();
      });
    };
    await Promise.all(Array.from({ length: 40 }, (_, i) => count(i % 2 === 0 ? one : other)));
    expect(await names(one)).toEqual(Array.from({ length: 40 }, (_, i) => `o${100 + i}`));
  });

  test('reads go beside one, and see what is committed', async () => {
    await one.transaction().execute(async (transaction) => {
      await transaction.insertInto('organizations').values(organization('a')).execute();
      expect(await names(other)).toEqual([]);
    });
    expect(await names(other)).toEqual(['a']);
  });

  test('a lost connection fails the transaction alone; the next one stands', async () => {
    const lost = one.transaction().execute(async (transaction) => {
      await transaction.insertInto('organizations').values(organization('a')).execute();
      await endConnections();
      await transaction.insertInto('organizations').values(organization('b')).execute();
    });
    await expect(lost).rejects.toThrow();
    // A connection that has lain idle may not know yet that it is lost.
    await vi.waitFor(() => one.insertInto('organizations').values(organization('c')).execute(), { timeout: 10_000 });
    expect(await names(other)).toEqual(['c']);
  });

  test('a statement prepared before a table changed is prepared anew', async () => {
    const read = () => one.selectFrom('organizations').where('id', '=', 'a').selectAll().execute();
    await read();
    await administer(url, 'alter table organizations add column later text');
    await read().catch(() => {});
    expect(await read()).toEqual([]);
  });
});

describe('notifications', () => {
  /** Resolves with the next poke. */
  const nextPoke = (db: Kysely<Database>) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = notificationsOf(db).subscribe(resolve);
    return promise.then(end);
  };
  const publish = (db: Kysely<Database>) =>
    db.transaction().execute((transaction) => notificationsOf(transaction).publish(transaction));

  test('reach every process once the transaction stands', async () => {
    // The first says that the subscription stands.
    await nextPoke(other);
    const [here, there] = [nextPoke(one), nextPoke(other)];
    await publish(one);
    await Promise.all([here, there]);
  });

  test('come again after the connection was lost, beginning with a poke for what may have been missed', async () => {
    await nextPoke(other);
    const reconnected = nextPoke(other);
    await endConnections();
    await reconnected;
    const there = nextPoke(other);
    await publish(one);
    await there;
  });
});

describe('what was deleted', () => {
  const numberOf = async (expression: string) =>
    (await sql<{ n: number }>`select ${sql.raw(expression)}::bigint as n`.execute(one)).rows[0]!.n;

  test('is no row any more, dead or alive: others take its place', async () => {
    const fill = (prefix: string) => {
      const rows = Array.from({ length: 1000 }, (_, i) => organization(`${prefix}${i}`));
      return one.insertInto('organizations').values(rows).execute();
    };
    const size = () => numberOf(`pg_relation_size('organizations')`);
    await fill('a');
    const before = await size();
    await one.deleteFrom('organizations').execute();
    await eraseTraces(one);
    await fill('b');
    expect(await size()).toBeLessThan(1.5 * before);
  });

  test('of the keys of periods is gone with the file they stood in', async () => {
    const file = () => numberOf(`pg_relation_filenode('period_keys')`);
    await one
      .insertInto('period_keys')
      .values({ period: 1, secret: Buffer.alloc(32, 7) })
      .execute();
    await one.deleteFrom('period_keys').execute();
    const before = await file();
    await Promise.all([eraseTraces(one), eraseTraces(one), eraseTraces(other)]);
    expect(await file()).not.toBe(before);
  });
});
