import { expect, it } from 'vitest';
import type { Basis } from '../contract/purpose.ts';
import { parseInstant } from '../time/instant.ts';
import { disclose } from './disclose.ts';
import { computeRecordPeriods } from './disclose-record.ts';
import { fileOf, listingOf, recordOf } from './test-facts.ts';

const at = (day: string) => parseInstant(`${day}T00:00:00+08:00`);

it.each([
  ['earlier than the law allows: it wins', { publicUntil: '2025-02-28' }, '2025-03-01'],
  ['later than the law allows: the law wins', { publicUntil: '2030-01-01' }, '2027-03-01'],
  ['none', {}, '2027-03-01'],
])('a stated end of publicity (公示截止期; GX27, BT30), %s', (_, stated, end) => {
  const periods = computeRecordPeriods(recordOf(stated), []);
  expect(periods?.publicity?.endsAt).toBe(at(end));
  expect(periods?.retention?.endsAt).toBe(at('2027-03-01'));
});

it.each<[Basis, number]>([
  ['public', 0],
  ['ex-officio', 1],
  ['self', 1],
])('after it, on %s %i records are shown', (basis, shown) => {
  const file = fileOf({ records: [recordOf({ publicUntil: '2025-02-28' })] });
  expect(disclose(file, { basis, scope: 'all' }, at('2025-02-28')).records).toHaveLength(1);
  expect(disclose(file, { basis, scope: 'all' }, at('2025-03-01')).records).toHaveLength(shown);
});

it('no listing brings it back (P2)', () => {
  const listing = listingOf({ groundRecords: ['rec_1'] });
  const periods = computeRecordPeriods(recordOf({ publicUntil: '2025-02-28' }), [listing]);
  expect(periods?.publicity?.endsAt).toBe(at('2025-03-01'));
});
