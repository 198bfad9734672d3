import type { ListingCase } from '@credit-check/domain/severe-list/listing-case';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { findWaitingListings } from './listing-cases.ts';
import { migrations } from './migrations.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

type Earlier = Omit<Database, 'listing_cases'> & {
  listing_cases: Omit<Database['listing_cases'], 'is_waiting'>;
};

test('listings of before that wait for their authority are found; a run that was interrupted is repeated', async () => {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(':memory:') });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0009-portal');
  const listing = (id: string, procedure: Partial<ListingCase['procedure']>) => ({
    id,
    owner_id: 'provider',
    subject: '{}',
    responsible: '[]',
    listing: JSON.stringify({ facts: { id }, procedure: { state: 'served', history: [], ...procedure } }),
    digest: null,
    data_change: 0,
  });
  await (db as unknown as Kysely<Earlier>)
    .insertInto('listing_cases')
    .values([
      listing('asked', { exitRequestedAt: 1 }),
      listing('decided', { state: 'decided' }),
      listing('quiet', {}),
      listing('drafted', { state: 'drafted' }),
    ])
    .execute();

  await migrator.migrateTo('0010-procedures');
  await migrations['0010-procedures']!.up(db);
  expect((await findWaitingListings(db)).map(({ id }) => id)).toEqual(['asked', 'decided']);
  expect(await findWaitingListings(db, 'other')).toEqual([]);
  await db.destroy();
});
