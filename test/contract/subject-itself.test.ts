/** What a subject does about itself, by the client against the platform itself. */
import { type CreditClient, createCreditClient } from '@credit-check/api-client/create-credit-client';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, expect, it } from 'vitest';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

const POSITIVE = '91990000MAT000114C';

async function signedIn(user: string): Promise<CreditClient> {
  const response = await fetch(`${platform.url}/sandbox/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { accessToken } = (await response.json()) as { accessToken: string };
  return createCreditClient({ platform: platform.url, credential: accessToken });
}

const agency = createCreditClient({ platform: platform.url, credential: 'sk_sandbox_agency' });
const ask = () =>
  agency.query({
    subject: { scheme: 'uscc', id: POSITIVE },
    basis: 'public',
    purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
  });

it('reads its file, states a wish that holds at once, and sees who asked before and after', async () => {
  const { self } = await signedIn(POSITIVE);
  const file = await self.file();
  expect(file.records).toHaveLength(2);
  expect((await ask()).records).toHaveLength(2);
  expect(await self.preferences.put({ positiveRecordsPublic: false })).toEqual({
    positiveRecordsPublic: false,
    blockedRequesters: [],
  });
  expect((await ask()).records).toEqual([]);
  expect(await self.preferences.get()).toMatchObject({ positiveRecordsPublic: false });
  const { items, nextCursor } = await self.queries({ by: 'others', limit: 1 });
  expect(items).toMatchObject([{ organization: { id: 'agency' }, outcome: 'answered', shown: [] }]);
  const older = await self.queries({ by: 'others', cursor: nextCursor ?? '' });
  expect(older.items).toHaveLength(1);
});

it('is nobody else: staff have no file', async () => {
  const { self } = await signedIn('operator@platform');
  await expect(self.file()).rejects.toMatchObject({ code: 'credential.invalid' });
});
