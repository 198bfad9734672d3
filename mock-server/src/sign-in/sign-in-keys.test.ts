import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../store/testing/test-store.ts';
import { loadSignInKeys } from './sign-in-keys.ts';

test('the keys are made once, also when several processes start together', async () => {
  const db = await openTestDatabase();
  const together = await Promise.all([1, 2, 3].map(() => loadSignInKeys(db, randomBytes)));
  const later = await loadSignInKeys(db, randomBytes);
  for (const keys of together) expect(keys).toEqual(later);
  await db.destroy();
});

test('keys that cannot be read are an error, never replaced', async () => {
  const db = await openTestDatabase();
  await db.insertInto('sign_in_keys').values({ name: 'keys', value: '{}' }).execute();
  await expect(loadSignInKeys(db, randomBytes)).rejects.toThrow();
  expect(await db.selectFrom('sign_in_keys').select('value').execute()).toEqual([{ value: '{}' }]);
  await db.destroy();
});
