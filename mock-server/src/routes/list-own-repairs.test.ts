import type { RepairOutput } from '@credit-check/domain/contract/repair';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const own = async (as: string) =>
  (await platform.get<{ items: RepairOutput[]; code?: string }>('/v1/self/repairs', { as })).body;

it('a subject follows its wishes for repair and their answers, nobody else’s (GX62)', async () => {
  expect((await own('91990000MAT000050E')).items).toMatchObject([
    { repairId: 'rep_sandbox_repaired', state: 'granted', steps: [{ by: 'provider', type: 'grant' }] },
  ]);
  expect((await own(organizations.adverse)).items).toEqual([]);
  expect((await own('sk_sandbox_provider')).code).toBe('credential.invalid');
});
