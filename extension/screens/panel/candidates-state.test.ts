import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { CONSENT_DAYS_MAX } from '@credit-check/domain/consent/judge-terms';
import { startPlatform } from '@credit-check/mock-server/server';
import { signal } from '@preact/signals';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCandidatesState } from './candidates-state.ts';

const REQUESTS = 103;
const CANDIDATE = '990000199001010017';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
afterAll(() => platform.close());

const client = () => createCreditClient({ platform: platform.url, credential: 'sk_sandbox_employer' });
const open = (now: () => number = Date.now) =>
  createCandidatesState({
    client: client(),
    purposes: signal(['hiring' as const]),
    stored: { get: async () => ({}), change: async () => ({}) },
    now,
  });

it.each(['2020-01-01', '2034-01-01'])(
  'asks for as many days as are allowed by the platform’s clock, be it %s here',
  async (here) => {
    const state = open(() => Date.parse(here));
    const subject = { scheme: 'resident-id' as const, id: CANDIDATE };
    const purpose = { code: 'hiring' as const, reference: here };
    const request = { subject, purpose, categories: ['severe-lists' as const], maxUses: 1 };
    expect(await state.request(request, CONSENT_DAYS_MAX)).toBe(true);
    expect(state.consents.value?.[0]?.expiresAt).toContain('2027-02-19T');
  },
);

it('shows older consents when asked for more, and goes on showing them when it looks again', async () => {
  const expiresAt = '2026-11-22T10:00:00+08:00';
  for (let i = 0; i < REQUESTS; i++) {
    const subject = { scheme: 'resident-id' as const, id: CANDIDATE };
    const purpose = { code: 'hiring' as const, reference: `HR-${i}` };
    await client().consents.request({ subject, purpose, categories: ['severe-lists'], maxUses: 1, expiresAt });
  }
  const state = open();

  await state.load();
  expect([state.consents.value?.length, state.hasMore.value]).toEqual([100, true]);
  await state.more();
  const references = () => state.consents.value?.map(({ purpose }) => purpose.reference);
  expect(references()).toEqual(expect.arrayContaining(['HR-0', `HR-${REQUESTS - 1}`]));
  expect(state.hasMore.value).toBe(false);
  await state.load();
  expect(state.consents.value?.length).toBeGreaterThanOrEqual(REQUESTS);
});
