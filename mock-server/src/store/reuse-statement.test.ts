import { type Kysely, SelectQueryNode } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { reuseStatement } from './reuse-statement.ts';
import { openTestDatabase } from './testing/test-store.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openTestDatabase();
  const facts = (id: string) => ({ key: `uscc:${id}`, facts: `{"id":"${id}"}` });
  await db
    .insertInto('subjects')
    .values([facts('a'), facts('b'), facts('c')])
    .execute();
});
afterEach(() => db.destroy());

/** As many as were built. */
function finder() {
  let built = 0;
  const find = reuseStatement((from, keys: readonly string[], not: string) => {
    built += 1;
    return from
      .selectFrom('subjects')
      .where('key', 'in', keys)
      .where('key', '!=', not)
      .where('facts', '!=', 'null')
      .select('key')
      .orderBy('key');
  });
  return {
    keys: async (of: Kysely<Database>, keys: string[], not: string) =>
      (await find(of, keys, not)).rows.map(({ key }) => key),
    built: () => built,
  };
}

test('runs with the values of each call, in a transaction or out of it, and is built once', async () => {
  const { keys, built } = finder();
  expect(await keys(db, ['uscc:a', 'uscc:b'], 'uscc:b')).toEqual(['uscc:a']);
  expect(await keys(db, ['uscc:b', 'uscc:c'], 'uscc:a')).toEqual(['uscc:b', 'uscc:c']);
  expect(await db.transaction().execute((inside) => keys(inside, ['uscc:a', 'uscc:c'], 'uscc:c'))).toEqual(['uscc:a']);
  expect(built()).toBe(1);
});

test('lists of another length are a statement of their own', async () => {
  const { keys, built } = finder();
  expect(await keys(db, ['uscc:a'], '')).toEqual(['uscc:a']);
  expect(await keys(db, ['uscc:a', 'uscc:b', 'uscc:c'], '')).toEqual(['uscc:a', 'uscc:b', 'uscc:c']);
  expect(built()).toBe(2);
});

test('a plugin sees every run, also of what was built without it', async () => {
  const { keys } = finder();
  await keys(db, ['uscc:a'], '');
  const refusing = db.withPlugin({
    transformQuery({ node }) {
      if (SelectQueryNode.is(node)) throw new Error('refused');
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await expect(keys(refusing, ['uscc:a'], '')).rejects.toThrow('refused');
});
