import { randomBytes } from 'node:crypto';
import { HASH_BYTES } from '@credit-check/domain/receipt/merkle';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { readEntries } from '../log/stored-tiles.ts';
import { TILE_WIDTH } from '../log/tile.ts';
import type { Database } from './database.ts';
import type { BundleTables } from './log-entries-migration.ts';
import { migrations } from './migrations.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

test('the entries of a log kept in bundles are read as before', async () => {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(':memory:') });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0015-notices');
  const entries = Array.from({ length: TILE_WIDTH + 3 }, () => randomBytes(HASH_BYTES));
  const bundles = [entries.slice(0, TILE_WIDTH), entries.slice(TILE_WIDTH)];
  await (db as unknown as Kysely<BundleTables>)
    .insertInto('log_entry_bundles')
    .values(bundles.map((bundle, bundle_index) => ({ bundle_index, entries: Buffer.concat(bundle) })))
    .execute();

  await migrator.migrateToLatest();
  expect(await readEntries(db, 0)).toEqual(bundles[0]);
  expect(await readEntries(db, 1)).toEqual(bundles[1]);
  expect(await readEntries(db, 2)).toBeUndefined();
  await db.destroy();
});

test('a row of entries that is gone is told, not skipped', async () => {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(':memory:') });
  await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  const row = (first_index: number) => ({ first_index, entries: randomBytes(16 * HASH_BYTES) });
  await db
    .insertInto('log_entries')
    .values([row(0), row(32)])
    .execute();
  await expect(readEntries(db, 0)).rejects.toThrow('bundle 0 of the log is not whole');
  await db.destroy();
});
