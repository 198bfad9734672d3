import type { ListingFacts, RecordFacts, SubjectFacts } from '@credit-check/domain/disclosure/facts';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { findCreditFiles } from './find-credit-files.ts';
import { findScans } from './testing/find-scans.ts';
import { openTestDatabase } from './testing/test-store.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.destroy());

const organization: SubjectFacts = {
  scheme: 'uscc',
  id: '91990000MAT000034Q',
  kind: 'organization',
  name: '沙盒示例公司',
  jurisdiction: 'guangxi',
  hidesPositiveRecords: false,
};
const person: SubjectFacts = {
  scheme: 'resident-id',
  id: '990000199001010068',
  kind: 'person',
  name: '沙小盒',
  jurisdiction: 'guangxi',
  bornOn: '1990-01-01',
  hidesPositiveRecords: false,
};
const record = (id: string) => ({ id, title: `title of ${id}` }) as RecordFacts;
const listing = { id: 'lst_1', listName: '示例名单' } as ListingFacts;
const organizationKey = 'uscc:91990000MAT000034Q';
const personKey = 'resident-id:990000199001010068';

async function fill() {
  await db
    .insertInto('subjects')
    .values([
      { key: organizationKey, facts: JSON.stringify(organization) },
      { key: personKey, facts: JSON.stringify(person) },
    ])
    .execute();
  await db
    .insertInto('records')
    .values(['rec_2', 'rec_1'].map((id) => ({ id, subject_key: organizationKey, facts: JSON.stringify(record(id)) })))
    .execute();
  await db
    .insertInto('severe_listings')
    .values({ id: 'lst_1', subject_key: organizationKey, facts: JSON.stringify(listing) })
    .execute();
  await db
    .insertInto('responsibilities')
    .values({ listing_id: 'lst_1', subject_key: personKey, role: '法定代表人' })
    .execute();
  await db.insertInto('data_version').values({ id: 1, version: 'v7' }).execute();
}

test('gives each subject its own facts, in the order of their ids, and the version they have', async () => {
  await fill();
  const { files, dataVersion } = await findCreditFiles(db, [organizationKey, personKey, 'uscc:91990000MAT099994Q']);
  expect(dataVersion).toBe('v7');
  expect([...files.keys()].sort()).toEqual([personKey, organizationKey]);
  expect(files.get(organizationKey)).toEqual({
    subject: organization,
    records: [record('rec_1'), record('rec_2')],
    listings: [listing],
    evaluations: [],
    responsibilities: [],
  });
});

test('a responsibility is in the file of the person, with the listing and the organisation (L4), and in no other', async () => {
  await fill();
  const { files } = await findCreditFiles(db, [personKey]);
  expect(files.get(personKey)).toEqual({
    subject: person,
    records: [],
    listings: [],
    evaluations: [],
    responsibilities: [{ listing, organizationName: '沙盒示例公司', role: '法定代表人' }],
  });
});

test('an unknown subject is absent, and an empty store has no version', async () => {
  expect(await findCreditFiles(db, ['uscc:91990000MAT099994Q'])).toEqual({ files: new Map(), dataVersion: '' });
});

test('every part is found by an index, however large the tables', async () => {
  const compiled = capture();
  await findCreditFiles(compiled.db, [organizationKey, personKey]);
  expect(compiled.statements).toHaveLength(1);
  const { sql: text, parameters } = compiled.statements[0]!;
  expect(parameters).toHaveLength(10);
  const scans = await findScans(db, text);
  expect(scans.filter((what) => what !== 'data_version' && what !== 'sort')).toEqual([]);
});

/** The same store, noting what is sent to it. */
function capture() {
  const statements: { sql: string; parameters: readonly unknown[] }[] = [];
  const noting = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const execute = noting.getExecutor().executeQuery.bind(noting.getExecutor());
  noting.getExecutor().executeQuery = (query, options) => {
    statements.push({ sql: query.sql, parameters: query.parameters });
    return execute(query, options);
  };
  return { db: noting, statements };
}
