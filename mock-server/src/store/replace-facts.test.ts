import type { CreditFile, ListingFacts } from '@credit-check/domain/disclosure/facts';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { findCreditFiles } from './find-credit-files.ts';
import { type NewFacts, replaceFacts } from './replace-facts.ts';
import { openTestDatabase } from './testing/test-store.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.destroy());

const replace = (facts: Partial<NewFacts>) =>
  db.transaction().execute((transaction) =>
    replaceFacts(transaction, {
      files: [],
      consents: [],
      dataVersion: 'v1',
      supplier: { organizationId: 'provider', operator: 'key' },
      ...facts,
    }),
  );

function file(id: string, held: Partial<CreditFile> = {}): CreditFile {
  const subject = {
    scheme: 'uscc',
    id,
    kind: 'organization',
    name: `示例${id}`,
    jurisdiction: 'guangxi',
    hidesPositiveRecords: false,
  } as const;
  return { subject, records: [], listings: [], evaluations: [], responsibilities: [], ...held };
}

test('what was written is what is found, also a note that stands before the listing it is about', async () => {
  const listing = { id: 'lst_1', listName: '示例名单' } as ListingFacts;
  const responsible = file('A', { responsibilities: [{ listing, organizationName: '示例B', role: '负责人' }] });
  const listed = file('B', { listings: [listing] });
  await replace({ files: [responsible, listed] });
  const { files, dataVersion } = await findCreditFiles(db, ['uscc:A', 'uscc:B']);
  expect(files.get('uscc:A')).toEqual(responsible);
  expect(files.get('uscc:B')).toEqual(listed);
  expect(dataVersion).toBe('v1');
});

test('nothing of what was there before is left', async () => {
  await replace({ files: [file('A')], dataVersion: 'v1' });
  await replace({ files: [file('B')], dataVersion: 'v2' });
  const { files, dataVersion } = await findCreditFiles(db, ['uscc:A', 'uscc:B']);
  expect([...files.keys()]).toEqual(['uscc:B']);
  expect(dataVersion).toBe('v2');
});

test('takes more files than one statement holds, generated on the way', async () => {
  function* many() {
    for (let i = 0; i < 1201; i++) yield file(`ORG${i}`);
  }
  await replace({ files: many() });
  const { files } = await findCreditFiles(db, ['uscc:ORG0', 'uscc:ORG500', 'uscc:ORG1200']);
  expect(files.size).toBe(3);
});

test('one that fails leaves everything as it was', async () => {
  await replace({ files: [file('A')] });
  await expect(replace({ files: [file('B'), file('B')] })).rejects.toThrow();
  expect((await findCreditFiles(db, ['uscc:A'])).files.size).toBe(1);
});
