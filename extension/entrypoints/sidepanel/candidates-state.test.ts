import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { DAY_MS, formatInstant } from '@credit-check/domain/time/instant';
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

it('shows older consents when asked for more, and goes on showing them when it looks again', async () => {
  const client = createCreditClient({ platform: platform.url, credential: 'sk_sandbox_employer' });
  const expiresAt = formatInstant(Date.now() + DAY_MS);
  for (let i = 0; i < REQUESTS; i++) {
    const subject = { scheme: 'resident-id' as const, id: CANDIDATE };
    const purpose = { code: 'hiring' as const, reference: `HR-${i}` };
    await client.consents.request({ subject, purpose, categories: ['severe-lists'], maxUses: 1, expiresAt });
  }
  const stored = { get: async () => ({}), change: async () => ({}) };
  const purposes = signal(['hiring' as const]);
  const state = createCandidatesState({ client, purposes, stored, now: Date.now });

  await state.load();
  expect([state.consents.value?.length, state.hasMore.value]).toEqual([100, true]);
  await state.more();
  const references = () => state.consents.value?.map(({ purpose }) => purpose.reference);
  expect(references()).toEqual(expect.arrayContaining(['HR-0', `HR-${REQUESTS - 1}`]));
  expect(state.hasMore.value).toBe(false);
  await state.load();
  expect(state.consents.value?.length).toBeGreaterThanOrEqual(REQUESTS);
});
