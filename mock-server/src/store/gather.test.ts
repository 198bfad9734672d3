import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { gather } from './gather.ts';

const db = {} as Kysely<Database>;

function counted() {
  const asked: string[][] = [];
  const find = gather(async (_db, keys: readonly string[]) => {
    asked.push([...keys]);
    if (keys.includes('broken')) throw new Error('gone');
    return (key: string) => key.toUpperCase();
  });
  return { asked, find };
}

test('what is looked up in one turn is asked for at once, each key once', async () => {
  const { asked, find } = counted();
  expect(await Promise.all(['a', 'b', 'a'].map((key) => find(db, key)))).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual([['a', 'b']]);
});

test('nothing is remembered from turn to turn, and each store is asked for itself', async () => {
  const { asked, find } = counted();
  await find(db, 'a');
  await find(db, 'a');
  await Promise.all([find(db, 'b'), find({} as Kysely<Database>, 'b')]);
  expect(asked).toEqual([['a'], ['a'], ['b'], ['b']]);
});

test('a store that fails is told to everyone who asked, and to nobody later', async () => {
  const { find } = counted();
  const results = await Promise.allSettled([find(db, 'a'), find(db, 'broken')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await find(db, 'a')).toBe('A');
});
