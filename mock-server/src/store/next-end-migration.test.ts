import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { findNextEnd } from './forget-ended.ts';
import { migrations } from './migrations.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

type Earlier = Omit<Database, 'openings'> & {
  openings: { query_id: string; position: number; disclosure: string; until: number | null };
};

test('the next end of what a platform kept before is found by its query', async () => {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(':memory:') });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0005-listings');
  const query = { at: 0, owner: 'o', organization_id: 'o', operator: 'o', outcome: 'answered' } as const;
  await db
    .insertInto('queries')
    .values([
      { ...query, query_id: 'qry_1', log_index: 0 },
      { ...query, query_id: 'qry_2', log_index: 1 },
    ])
    .execute();
  const opening = (query_id: string, position: number, until: number | null) => ({
    query_id,
    position,
    disclosure: `${query_id} ${position}`,
    until,
  });
  await (db as unknown as Kysely<Earlier>)
    .insertInto('openings')
    .values([opening('qry_1', 0, 3000), opening('qry_1', 1, 2000), opening('qry_2', 0, null)])
    .execute();

  await migrator.migrateTo('0006-next-end');
  expect(await findNextEnd(db)).toBe(2000);
  const ends = await db.selectFrom('queries').select('next_end').orderBy('query_id').execute();
  expect(ends).toEqual([{ next_end: 2000 }, { next_end: null }]);
  await db.destroy();
});
