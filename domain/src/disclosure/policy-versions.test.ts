import { expect, it } from 'vitest';
import { policyVersions } from './policy-versions.ts';

it('names each regulation and each national order with the day from which it is in force', () => {
  expect(policyVersions).toEqual(['GX@2023-05-01', 'BT@2023-04-01', 'NDRC58@2023-05-01', 'NDRC36@2026-04-01']);
});
