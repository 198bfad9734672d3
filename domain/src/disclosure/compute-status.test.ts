import { expect, it } from 'vitest';
import { computeStatus } from './compute-status.ts';

const records = [{ polarity: 'neutral' }, { polarity: 'adverse' }, { polarity: 'positive' }] as const;

it.each([
  ['severe-list', { severeListings: [{}], records }],
  ['severe-list', { severeListings: [{}], records: [] }],
  ['adverse-records', { severeListings: [], records }],
  ['no-adverse-records', { severeListings: [], records: [records[0], records[2]] }],
  ['no-adverse-records', { severeListings: [], records: [] }],
] as const)('is %s by what is shown (X1)', (status, entries) => {
  expect(computeStatus(entries)).toBe(status);
});
