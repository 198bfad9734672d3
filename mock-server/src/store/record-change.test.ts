import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDataVersion } from './advance-data-version.ts';
import type { Database } from './database.ts';
import { notificationsOf } from './engine.ts';
import { type Change, recordChange } from './record-change.ts';
import { openTestDatabase } from './testing/test-store.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.destroy());

const record = (change: Change) => db.transaction().execute((transaction) => recordChange(transaction, change));
const changes = () => db.selectFrom('changes').orderBy('number').selectAll().execute();

test('each change has the next number, which is the data version’s', async () => {
  expect(await record({ reason: 'listed', subjectKeys: ['uscc:A'] })).toBe(1);
  expect(await record({ reason: 'consent-withdrawn', subjectKeys: ['uscc:B', 'uscc:B'], consentId: 'cns_1' })).toBe(2);
  expect(await readDataVersion(db)).toBe('supplied +2');
  expect(await changes()).toEqual([
    { number: 1, reason: 'listed', subject_keys: '["uscc:A"]', consent_id: null },
    { number: 2, reason: 'consent-withdrawn', subject_keys: '["uscc:B"]', consent_id: 'cns_1' },
  ]);
});

test('who watches is poked once the change stands', async () => {
  let pokes = 0;
  notificationsOf(db).subscribe(() => pokes++);
  await record({ reason: 'listed', subjectKeys: ['uscc:A'] });
  await expect.poll(() => pokes).toBeGreaterThan(0);
});

test('a change of a transaction that failed is none', async () => {
  const failed = db.transaction().execute(async (transaction) => {
    await recordChange(transaction, { reason: 'revoked', subjectKeys: ['uscc:A'] });
    throw new Error('given up');
  });
  await expect(failed).rejects.toThrow('given up');
  expect(await changes()).toEqual([]);
  expect(await readDataVersion(db)).toBe('');
});
