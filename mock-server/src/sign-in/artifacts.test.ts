import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { errors } from 'oidc-provider';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../store/database.ts';
import { openTestDatabase } from '../store/testing/test-store.ts';
import { createAccounts } from './accounts.ts';
import { type Artifacts, createArtifacts } from './artifacts.ts';
import { createAdapterFactory } from './provider-adapter.ts';

const NOW_SECONDS = 1_800_000_000;
const clock = { now: () => 0, realNow: () => NOW_SECONDS * 1000 };
let db: Kysely<Database>;
let artifacts: Artifacts;
let accountId: string;

beforeEach(async () => {
  db = await openTestDatabase();
  artifacts = createArtifacts(db, clock);
  accountId = await createAccounts(db, randomBytes).idOf('officer@agency');
  const exp = NOW_SECONDS + 600;
  await artifacts.save('Grant', 'grant-1', { accountId, exp }, 600);
  await artifacts.save('AccessToken', 'token-1', { accountId, grantId: 'grant-1', exp }, 600);
  await artifacts.save('RefreshToken', 'refresh-1', { accountId, grantId: 'grant-1', exp }, 600);
});
afterEach(() => db.destroy());

describe('an access token', () => {
  test('is its user’s', async () => {
    expect(await artifacts.accessToken('token-1')).toEqual({ state: 'live', login: 'officer@agency' });
  });

  test('is worth nothing without its grant, even while its row is still there', async () => {
    await artifacts.destroy('Grant', 'grant-1');
    expect(await artifacts.find('AccessToken', 'token-1')).toBeDefined();
    expect(await artifacts.accessToken('token-1')).toEqual({ state: 'unknown' });
  });
});

describe('a one-time artifact', () => {
  test('is consumed by one caller only', async () => {
    expect(await artifacts.consume('RefreshToken', 'refresh-1')).toBe(true);
    expect(await artifacts.consume('RefreshToken', 'refresh-1')).toBe(false);
    expect(await artifacts.find('RefreshToken', 'refresh-1')).toMatchObject({ consumed: NOW_SECONDS });
  });

  test('consumed by two who both found it unused ends the grant of both', async () => {
    const adapter = createAdapterFactory(artifacts)('RefreshToken');
    await adapter.consume('refresh-1');
    await expect(adapter.consume('refresh-1')).rejects.toThrow(errors.InvalidGrant);
    expect(await artifacts.find('Grant', 'grant-1')).toBeUndefined();
  });
});

test('a login keeps its account, whoever comes first', async () => {
  const accounts = createAccounts(db, randomBytes);
  const ids = await Promise.all([1, 2, 3].map(() => accounts.idOf('clerk@employer')));
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).not.toBe(accountId);
  expect(await accounts.loginOf(ids[0]!)).toBe('clerk@employer');
  expect(await accounts.loginOf('usr_unknown')).toBeUndefined();
});
