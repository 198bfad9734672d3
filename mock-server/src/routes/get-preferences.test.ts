import type { Preferences } from '@credit-check/domain/contract/own-file';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

it('positive records are public and nobody is blocked until the subject says otherwise (C6)', async () => {
  const { status, body } = await platform.get<Preferences>('/v1/self/preferences', { as: organizations.clear });
  expect(status).toBe(200);
  expect(body).toEqual({ positiveRecordsPublic: true, blockedRequesters: [] });
});

it('says what the subject wished before', async () => {
  const { body } = await platform.get<Preferences>('/v1/self/preferences', { as: '91990000MAT0001227' });
  expect(body.positiveRecordsPublic).toBe(false);
});

it('is nobody else’s', async () => {
  const { status, body } = await platform.get<Problem>('/v1/self/preferences', { as: 'clerk@employer' });
  expect(status).toBe(401);
  expect(body.code).toBe('credential.invalid');
});
