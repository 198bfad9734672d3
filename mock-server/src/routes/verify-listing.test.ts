import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterAll(() => platform.close());

it('a dismissed objection lets the decision follow', async () => {
  await after('a', ['notify', 'object', 'verify']);
  expect((await step('a', 'decide')).body.phase).toBe('decided');
});

it('an objection that is upheld ends the procedure', async () => {
  await after('b', ['notify', 'object']);
  expect((await step('b', 'verify', { outcome: 'upheld', statement: '理由成立' })).body.phase).toBe('dropped');
  expect((await step('b', 'decide')).body.code).toBe('conflict');
});

it('says what came of it, and follows an objection', async () => {
  await after('c', ['notify', 'object']);
  expect((await step('c', 'verify')).body.code).toBe('request.malformed');
  await after('d', ['notify']);
  expect((await step('d', 'verify', { outcome: 'dismissed', statement: 'x' })).body.code).toBe('conflict');
});
