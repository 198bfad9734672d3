import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { notificationsOf } from '../engine.ts';
import { openDatabase } from '../open-database.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openDatabase({ file: ':memory:' });
});
afterEach(() => db.destroy());

function countPokes(): { count: number; end: () => void } {
  const pokes = { count: 0, end: () => {} };
  pokes.end = notificationsOf(db).subscribe(() => pokes.count++);
  return pokes;
}

test('a poke comes once the transaction stands, not before', async () => {
  const pokes = countPokes();
  await db.transaction().execute(async (transaction) => {
    await notificationsOf(transaction).publish(transaction);
    expect(pokes.count).toBe(0);
  });
  expect(pokes.count).toBe(1);
  await db.transaction().execute(async () => {});
  expect(pokes.count).toBe(1);
});

test('what is rolled back pokes nobody, then or later', async () => {
  const pokes = countPokes();
  const undone = db.transaction().execute(async (transaction) => {
    await notificationsOf(transaction).publish(transaction);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await db.transaction().execute(async () => {});
  expect(pokes.count).toBe(0);
});

test('who has ended the subscription is left alone', async () => {
  const [one, other] = [countPokes(), countPokes()];
  one.end();
  await db.transaction().execute((transaction) => notificationsOf(transaction).publish(transaction));
  expect([one.count, other.count]).toEqual([0, 1]);
});
