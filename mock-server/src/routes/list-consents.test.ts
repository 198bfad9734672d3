import { type Consent, consentSchema } from '@credit-check/domain/contract/consent';
import { afterAll, expect, test } from 'vitest';
import { agency, consentSteps, employer, subject } from '../consent/testing-consents.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

type Listed = { items: Consent[]; nextCursor: string | null; code?: string };
const list = async (from: object, search = '') => (await platform.get<Listed>(`/v1/consents${search}`, from)).body;

test('an organisation reads its own, the last requested first, each with its state as of now', async () => {
  const { items } = await list(employer);
  for (const item of items) expect(consentSchema.parse(item)).toEqual(item);
  expect(items.map(({ consentId, state }) => [consentId, state])).toEqual([
    ['cns_sandbox_withdrawn', 'withdrawn'],
    ['cns_sandbox_used_up', 'used-up'],
    ['cns_sandbox_responsible', 'granted'],
    ['cns_sandbox_consented', 'granted'],
    ['cns_sandbox_expired', 'expired'],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/9900001990010100\d\d|沙盒[甲乙丙丁]/);
});

test('another organisation reads none of them', async () => {
  expect(await list(agency)).toEqual({ items: [], nextCursor: null });
});

test('pages follow each other without a gap, also among those of one instant', async () => {
  const whole = (await list(employer)).items.map(({ consentId }) => consentId);
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Listed = await list(employer, `?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
    walked.push(...page.items.map(({ consentId }) => consentId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(walked).toEqual(whole);
  expect((await list(employer, '?cursor=rubbish')).code).toBe('request.malformed');
});

test('a subject reads here what it was asked', async () => {
  const { consentId } = (await steps.request()).body;
  expect((await list(subject)).items.map((item) => item.consentId)).toEqual([consentId]);
});

test.each([
  [{ as: null }, 'credential.missing'],
  [{ as: 'pk_sandbox_demo', origin: 'http://localhost' }, 'credential.invalid'],
])('%j may not: %s', async (from, code) => {
  expect((await list(from)).code).toBe(code);
});
