import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterAll(() => platform.close());

const ofClear = { subject: { scheme: 'uscc', id: organizations.clear } };

it('the subject objects and asks for a hearing by itself; the listing waits for it (GX46)', async () => {
  await after('heard', ['notify'], ofClear);
  const asSubject = { as: organizations.clear };
  expect((await step('heard', 'object', { statement: '理由' }, asSubject)).body.phase).toBe('objected');
  await step('heard', 'verify', { outcome: 'dismissed', statement: '理由不成立' });
  const { body } = await step('heard', 'request-hearing', { statement: '请求听证' }, asSubject);
  expect([body.phase, body.steps.at(-1)]).toEqual([
    'hearing-requested',
    { type: 'request-hearing', by: 'subject', at: expect.any(String) },
  ]);
  expect((await step('heard', 'decide')).body.code).toBe('conflict');
});

it('its authority notes one that came on paper; other subjects learn nothing of it', async () => {
  await after('paper', ['notify', 'object', 'verify'], ofClear);
  expect((await step('paper', 'request-hearing', {}, { as: organizations.severe })).status).toBe(404);
  expect((await step('paper', 'request-hearing')).body.steps.at(-1)?.by).toBe('provider');
  expect((await step('paper', 'request-hearing', {}, { as: 'sk_sandbox_operator' })).body.code).toBe(
    'credential.invalid',
  );
});
