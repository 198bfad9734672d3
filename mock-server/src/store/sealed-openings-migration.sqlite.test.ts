import { randomBytes } from 'node:crypto';
import { buildStatement } from '@credit-check/domain/receipt/build-statement';
import { digestDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import { parseStatement } from '@credit-check/domain/receipt/statement';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { openClaims, openHeld } from '../query/seal-openings.ts';
import { sampleEntry } from '../query/testing/sample-entry.ts';
import type { Database } from './database.ts';
import { findLiveOpenings, findStatements } from './find-queries.ts';
import { migrations } from './migrations.ts';
import { createPeriodKeys } from './period-keys.ts';
import { SqliteStoreDialect } from './sqlite/sqlite-store-dialect.ts';

const AT = Date.parse('2026-11-21T10:00:00+08:00');

type Earlier = Omit<Database, 'openings' | 'statements'> & {
  openings: { query_id: string; position: number; disclosure: string; until: number | null; entry_key: string | null };
  statements: { query_id: string; bytes: Uint8Array };
};

test('openings a platform kept in the open before are sealed, none is lost', async () => {
  const db = new Kysely<Database>({ dialect: new SqliteStoreDialect(':memory:') });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0010-procedures');
  const { bytes, openings } = buildStatement({
    origin: 'platform.example/log',
    queryId: 'qry_1',
    at: AT,
    outcome: 'answered',
    policy: 'p',
    data: 'd',
    querier: { organization: 'o' },
    subject: { id: 's' },
    purpose: { code: 'supervision' },
    entries: [sampleEntry('rec_1', '2027-03-01T00:00:00+08:00'), sampleEntry('rec_2', '2028-03-01T00:00:00+08:00')],
    randomBytes,
  });
  const earlier = db as unknown as Kysely<Earlier>;
  const query = { at: AT, owner: 'o', organization_id: 'o', operator: 'o', outcome: 'answered' } as const;
  await db
    .insertInto('queries')
    .values({ ...query, query_id: 'qry_1', log_index: 0 })
    .execute();
  await earlier.insertInto('statements').values({ query_id: 'qry_1', bytes }).execute();
  const rows = openings.map(({ disclosure, until }, position) => ({
    query_id: 'qry_1',
    position,
    disclosure,
    until,
    entry_key: position === 3 ? 'record:rec_1' : null,
  }));
  await earlier.insertInto('openings').values(rows).execute();

  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const keys = createPeriodKeys(db, randomBytes);
  const live = (await findLiveOpenings(db, ['qry_1'], AT)).get('qry_1')!;
  const claims = await openClaims(keys, 'qry_1', (await findStatements(db, ['qry_1'])).get('qry_1')!.claims);
  const opened = [...claims, ...(await openHeld(keys, live))];
  expect(opened).toEqual(openings.map(({ disclosure }) => disclosure));

  const { slots } = parseStatement(bytes)!;
  for (const [i, { place }] of live.entries()) {
    expect(slots[place]!.digest).toBe(digestDisclosure(opened[i + 3]!));
  }
  expect(live.filter(({ entry_key }) => entry_key === 'record:rec_1')).toHaveLength(1);
  await db.destroy();
});
