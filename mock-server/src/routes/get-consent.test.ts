import { consentDetailSchema } from '@credit-check/domain/contract/consent';
import { verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { afterAll, expect, test } from 'vitest';
import { agency, consentSteps, employer, otherSubject, subject } from '../consent/testing-consents.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const statesOf = async (id: string) => (await steps.detail(id)).body.receipts.map(({ state }) => state);

test('both sides read it, nobody else', async () => {
  const { consentId } = (await steps.request()).body;
  for (const from of [employer, subject, { as: 'clerk@employer' }]) {
    const { status, body } = await steps.detail(consentId, from);
    expect(status).toBe(200);
    expect(consentDetailSchema.parse(body)).toEqual(body);
  }
  for (const from of [agency, otherSubject, { as: 'sk_sandbox_operator' }]) {
    expect(await steps.detail(consentId, from)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  }
  expect((await steps.detail('rubbish')).body.code).toBe('not-found');
  expect((await steps.detail(consentId, { as: null })).body.code).toBe('credential.missing');
});

test('what expired by itself has its receipt, once, at the instant it did', async () => {
  expect((await steps.detail('cns_sandbox_expired')).body.state).toBe('expired');
  expect(await statesOf('cns_sandbox_expired')).toEqual(['expired']);
  const [receipt] = (await steps.detail('cns_sandbox_expired')).body.receipts;
  const { record } = await verifyConsentReceipt(receipt, { vkey: platform.context.vkeys[0]! });
  expect(record).toMatchObject({ event: { state: 'expired', at: '2026-11-20T18:00:00+08:00', by: 'none' } });
});

test('what is used up has one, also where both sides look at once', async () => {
  const id = await steps.granted({ maxUses: 1 });
  await steps.ask(id);
  await Promise.all([steps.detail(id, employer), steps.detail(id, subject)]);
  expect(await statesOf(id)).toEqual(['requested', 'granted', 'used-up']);
});

test('nothing about it is stored but what was decided (P9)', async () => {
  const id = await steps.granted({ maxUses: 1 });
  await steps.ask(id);
  expect((await steps.detail(id)).body.state).toBe('used-up');
  const row = await platform.context.db.selectFrom('consents').where('id', '=', id).select('state').executeTakeFirst();
  expect(row?.state).toBe('granted');
});
