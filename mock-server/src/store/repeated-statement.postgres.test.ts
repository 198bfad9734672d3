import { expect, test } from 'vitest';
import { insertMany } from './insert-many.ts';
import { openDatabase } from './open-database.ts';
import { newPostgresUrl } from './testing/test-store.ts';

test('a statement repeated in one process says to each store what that store understands', async () => {
  const stores = [await openDatabase({ file: ':memory:' }), await openDatabase({ url: await newPostgresUrl() })];
  for (const db of stores) {
    const rows = [{ first_index: 0, entries: Buffer.alloc(32, 7) }];
    await db.transaction().execute((transaction) => insertMany(transaction, 'log_entries', rows));
    expect(await db.selectFrom('log_entries').selectAll().execute()).toEqual(rows);
    await db.destroy();
  }
});
