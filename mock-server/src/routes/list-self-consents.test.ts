import type { Consent } from '@credit-check/domain/contract/consent';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agency, consentSteps, employer, otherSubject, subject } from '../consent/testing-consents.ts';
import { openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const list = async (from: object) =>
  (await platform.get<{ items: Consent[]; code?: string }>('/v1/self/consents', from)).body;

test('a subject reads who asked it for consent, for what, and where to answer', async () => {
  const steps = consentSteps(platform);
  await steps.request();
  await steps.request({ purpose: { code: 'bid-qualification' } }, agency);
  const { items } = await list(subject);
  expect(items.map(({ organization, state }) => [organization.name, state]).sort()).toEqual([
    ['沙盒招标代理机构', 'requested'],
    ['沙盒用人单位', 'requested'],
  ]);
  expect(items[0]!.approvalUrl).toContain(items[0]!.consentId);
  expect((await list(otherSubject)).items.map(({ consentId }) => consentId)).toEqual(['cns_sandbox_consented']);
});

test.each([
  [employer, 'credential.invalid'],
  [{ as: 'clerk@employer' }, 'credential.invalid'],
  [{ as: null }, 'credential.missing'],
])('%j is no subject: %s', async (from, code) => {
  expect((await list(from)).code).toBe(code);
});
