import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

it.each([
  ['nobody', null, 'credential.missing'],
  ['a secret key', 'sk_sandbox_employer', 'credential.invalid'],
  ['a user', 'clerk@employer', 'credential.invalid'],
])('%s has no session to open', async (_case, as, code) => {
  const { status, body } = await platform.post<Problem>('/v1/embed-sessions/open', undefined, { as });
  expect([status, body.code]).toEqual([401, code]);
});
