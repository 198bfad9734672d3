import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentSteps } from '../consent/testing-consents.ts';
import { openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const held = async () => {
  const { db } = platform.context;
  const consents = await db.selectFrom('consents').select('id').execute();
  const receipts = await db.selectFrom('consent_receipts').select('consent_id').execute();
  return { consents: consents.map(({ id }) => id), receipts: receipts.map(({ consent_id }) => consent_id) };
};

test('five years after its end nothing of a consent is left, and of others all (D7)', async () => {
  const steps = consentSteps(platform);
  const [short, long] = [
    await steps.granted({ expiresAt: '2026-12-01T10:00:00+08:00' }),
    await steps.granted({ expiresAt: '2027-02-01T10:00:00+08:00' }),
  ];
  await platform.setClock('2031-11-30T23:59:00+08:00');
  expect((await held()).consents).toContain(short);
  await platform.setClock('2031-12-01T00:00:00+08:00');
  const { consents, receipts } = await held();
  expect([consents.includes(short), receipts.includes(short)]).toEqual([false, false]);
  expect([consents.includes(long), receipts.includes(long)]).toEqual([true, true]);
});
