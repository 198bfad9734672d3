import { verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { afterAll, expect, test } from 'vitest';
import { consentSteps, employer, otherSubject } from '../consent/testing-consents.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

test('a refusal needs no reason, is logged with a receipt, and opens nothing', async () => {
  const { consentId } = (await steps.request()).body;
  const { status, body } = await steps.step(consentId, 'refuse');
  expect([status, body.state]).toEqual([200, 'refused']);
  const { record } = await verifyConsentReceipt(body.receipts[1], { vkey: platform.context.vkeys[0]! });
  expect(record).toMatchObject({ event: { state: 'refused', by: 'subject' }, processing: { categories: [] } });
  expect((await steps.ask(consentId)).body).toMatchObject({ code: 'consent.required' });
});

test('a refusal is final, and the subject’s own', async () => {
  const { consentId } = (await steps.request()).body;
  expect((await steps.step(consentId, 'refuse', undefined, otherSubject)).body.code).toBe('not-found');
  expect((await steps.step(consentId, 'refuse', undefined, employer)).body.code).toBe('credential.invalid');
  await steps.step(consentId, 'refuse');
  expect((await steps.step(consentId, 'grant')).body.code).toBe('conflict');
  expect((await steps.step(consentId, 'refuse')).body.code).toBe('conflict');
});
