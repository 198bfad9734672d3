import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

test('whom the listings of an earlier platform concern is found by its subject', async () => {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(':memory:') });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0014-administration');
  const subject = JSON.stringify({ scheme: 'uscc', id: '91990000MAT0000183', name: '沙盒示例云汀建筑工程有限公司' });
  const listing = { id: 'l', owner_id: 'o', subject, responsible: '[]', listing: '{}', digest: null, data_change: 1 };
  await db
    .insertInto('listing_cases')
    .values({ ...listing, is_waiting: 0 } as never)
    .execute();

  await migrator.migrateTo('0015-notices');
  const { subject_key } = await db.selectFrom('listing_cases').select('subject_key').executeTakeFirstOrThrow();
  expect(subject_key).toBe('uscc:91990000MAT0000183');
  await db.destroy();
});
