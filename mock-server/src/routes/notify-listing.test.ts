import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { put, step, after } = listingCalls(platform);
afterAll(() => platform.close());

it('gives notice of a listing that was supplied, once', async () => {
  await put('a');
  const { body } = await step('a', 'notify', { noticeNumber: '沙告〔2026〕1号' });
  expect(body).toMatchObject({ phase: 'notified', steps: [{ type: 'notify', by: 'provider' }] });
  const again = await step('a', 'notify');
  expect([again.status, again.body.code]).toEqual([409, 'conflict']);
  expect(again.body.detail).toMatch(/^GX46: /);
});

it('a retry with its Idempotency-Key is the same step', async () => {
  await put('b');
  const keyed = { as: 'sk_sandbox_provider', idempotencyKey: 'notify-b' };
  const first = await step('b', 'notify', {}, keyed);
  expect((await step('b', 'notify', {}, keyed)).body).toEqual(first.body);
  expect((await step('b', 'notify', { noticeNumber: 'x' }, keyed)).status).toBe(409);
});

it('refuses what was not supplied, and a notice of a day to come', async () => {
  expect((await step('nothing', 'notify')).status).toBe(404);
  await after('c', []);
  expect((await step('c', 'notify', { on: '2027-01-01' })).body.code).toBe('conflict');
});
