import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterAll(() => platform.close());

it('the hearing is answered: the decision may follow, or nothing more (GX46)', async () => {
  const asked = ['notify', 'object', 'verify', 'request-hearing'];
  await after('on', asked);
  expect((await step('on', 'hear', {})).body.code).toBe('request.malformed');
  expect((await step('on', 'hear', { outcome: 'dismissed', statement: '维持' })).body.phase).toBe('heard');
  expect((await step('on', 'decide')).body.phase).toBe('decided');
  await after('off', asked);
  expect((await step('off', 'hear', { outcome: 'upheld', statement: '采纳' })).body.phase).toBe('dropped');
});

it('by its authority alone', async () => {
  await after('whose', ['notify', 'object', 'verify', 'request-hearing']);
  const answer = { outcome: 'upheld', statement: '采纳' };
  expect((await step('whose', 'hear', answer, { as: organizations.severe })).body.code).toBe('credential.invalid');
});
