import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterAll(() => platform.close());

it('an objection holds the decision up until it is answered, in the time the law of the field sets (L2)', async () => {
  const timeLimits = { legalBasis: '示例办法第十条', verification: { days: 5, unit: 'working-days' } };
  await after('a', ['notify'], { timeLimits });
  const { body } = await step('a', 'object', { statement: '不符合列入条件' });
  expect(body).toMatchObject({
    phase: 'objected',
    deadlines: [
      {
        kind: 'verification',
        target: { type: 'listing', id: 'a' },
        dueOn: '2026-11-27',
        overdue: false,
        rule: '示例办法第十条',
      },
    ],
  });
  expect((await step('a', 'decide')).body.code).toBe('conflict');
});

it('comes after notice', async () => {
  await after('b', []);
  expect((await step('b', 'object')).body.code).toBe('conflict');
});
