import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step } = listingCalls(platform);
afterAll(() => platform.close());

it('the operator forwards what came to it on paper; the authority does not ask itself (GX51)', async () => {
  const asProvider = await step('lst_sandbox_severe', 'request-exit');
  expect(asProvider.body.code).toBe('credential.invalid');
  const { body } = await step('lst_sandbox_severe', 'request-exit', {}, { as: 'operator@platform' });
  expect([body.steps.at(-1)?.by, body.deadlines[0]?.kind]).toEqual(['operator', 'exit-answer']);
});

it('the subject asks for its own listing only', async () => {
  const own = await step('lst_sandbox_severe', 'request-exit', {}, { as: organizations.severe });
  const others = await step('lst_sandbox_severe', 'request-exit', {}, { as: organizations.clear });
  expect([own.status, others.status]).toEqual([200, 404]);
});
