/** Who may ask: organisations, their keys and their people. */
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { findCredential } from './find-credential.ts';
import { findUser } from './find-user.ts';
import { type Parties, putParties } from './put-parties.ts';
import { openTestDatabase } from './testing/test-store.ts';

let db: Kysely<Database>;
beforeEach(async () => {
  db = await openTestDatabase();
  await put(parties);
});
afterEach(() => db.destroy());

const put = (rows: Parties) => db.transaction().execute((transaction) => putParties(transaction, rows));

const parties = {
  organizations: [{ id: 'agency', name: '示例机构', kind: 'agency', bases: '["public","authorized"]' }],
  credentials: [
    {
      id: 'key_1',
      token_hash: 'hash',
      kind: 'publishable',
      organization_id: 'agency',
      origins: '["https://shop.example"]',
      purposes: '["supplier-directory"]',
      revoked: 0,
    },
  ],
  users: [{ login: 'a@agency', organization_id: 'agency', role: 'officer', bases: '["public","ex-officio"]' }],
} as const satisfies Parties;

test('a key speaks for its organisation, within its origins and purposes', async () => {
  expect(await findCredential(db, 'hash', 0)).toEqual({
    id: 'key_1',
    kind: 'publishable',
    origins: ['https://shop.example'],
    purposes: ['supplier-directory'],
    organization: { id: 'agency', name: '示例机构' },
    bases: ['public', 'authorized'],
  });
  expect(await findCredential(db, 'other', 0)).toBeUndefined();
});

test('a revoked key speaks for nobody', async () => {
  await put({ ...parties, credentials: [{ ...parties.credentials[0], revoked: 1 }] });
  expect(await findCredential(db, 'hash', 0)).toBeUndefined();
});

test('a user asks on no basis the organisation may not', async () => {
  expect(await findUser(db, 'a@agency')).toMatchObject({ organization: { id: 'agency' }, bases: ['public'] });
  expect(await findUser(db, 'b@agency')).toBeUndefined();
});

test('what is there already is brought up to date', async () => {
  await put({ ...parties, organizations: [{ ...parties.organizations[0], name: '示例新机构' }] });
  expect((await findUser(db, 'a@agency'))?.organization.name).toBe('示例新机构');
});
