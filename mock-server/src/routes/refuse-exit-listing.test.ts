import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step } = listingCalls(platform);
afterAll(() => platform.close());

it('who asked to leave is told no, and why: nothing is due any more, the listing stays (GX51)', async () => {
  const refusal = { statement: '列入未满一年' };
  expect((await step('lst_sandbox_severe', 'refuse-exit', refusal)).body.code).toBe('conflict');
  await platform.post('/v1/self/exits', { listingId: 'lst_sandbox_severe' }, { as: organizations.severe });
  expect((await step('lst_sandbox_severe', 'refuse-exit', {})).body.code).toBe('request.malformed');
  const { body } = await step('lst_sandbox_severe', 'refuse-exit', refusal);
  expect([body.phase, body.deadlines]).toEqual(['listed', []]);
  expect((await platform.ask(about(organizations.severe))).body.status).toBe('severe-list');
});

it('by its authority alone', async () => {
  for (const as of ['sk_sandbox_operator', organizations.severe]) {
    const { body } = await step('lst_sandbox_severe', 'refuse-exit', { statement: '不' }, { as });
    expect(body.code).toBe('credential.invalid');
  }
});
