import { verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { afterAll, expect, test } from 'vitest';
import { agency, consentSteps, type DetailOrProblem, employer, subject } from '../consent/testing-consents.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const withdraw = (id: string, from: object) =>
  platform.post<DetailOrProblem>(`/v1/consents/${id}/withdraw`, undefined, from);

test.each([
  ['the organisation that holds it', employer, 'organization'],
  ['the subject', subject, 'subject'],
] as const)('%s gives it back, and the receipt says who did', async (_, from, by) => {
  const id = await steps.granted();
  const { status, body } = await withdraw(id, from);
  expect([status, body.state]).toEqual([200, 'withdrawn']);
  const { record } = await verifyConsentReceipt(body.receipts.at(-1), { vkey: platform.context.vkeys[0]! });
  expect(record.event).toMatchObject({ state: 'withdrawn', by });
  expect((await steps.ask(id)).body.code).toBe('consent.withdrawn');
});

test('another organisation’s is not found', async () => {
  const id = await steps.granted();
  expect(await withdraw(id, agency)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect((await steps.detail(id)).body.state).toBe('granted');
});

test('a request is answered by the subject, not withdrawn', async () => {
  const { consentId } = (await steps.request()).body;
  expect(await withdraw(consentId, employer)).toMatchObject({ status: 409, body: { code: 'conflict' } });
});
