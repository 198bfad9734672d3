/** 公示截止期: the determining unit's own end of publicity, where it is earlier than the law's (GX27, BT30; P3, P4). */
import { expect, it } from 'vitest';
import { type Basis, bases } from '../contract/purpose.ts';
import { parseInstant } from '../time/instant.ts';
import { disclose } from './disclose.ts';
import { computeRecordPeriods } from './disclose-record.ts';
import { fileOf, grantOf, listingOf, recordOf } from './test-facts.ts';

const at = (day: string) => parseInstant(`${day}T00:00:00+08:00`);

it.each([
  ['Guangxi, earlier: it ends the one period there is', {}, '2025-02-28', ['2025-03-01', '2025-03-01']],
  ['Guangxi, later: the law’s', {}, '2030-01-01', ['2027-03-01', '2027-03-01']],
  ['Guangxi, none stated: the law’s', {}, undefined, ['2027-03-01', '2027-03-01']],
  ['Guangxi, honest conduct', { catalogueItem: 'GX-H01' }, '2025-02-28', ['2025-03-01', '2025-03-01']],
  ['Corps, earlier: publicity alone', { catalogueItem: 'BT-J01' }, '2023-02-28', ['2023-03-01', '2027-03-01']],
  ['Corps, later: the law’s', { catalogueItem: 'BT-J01' }, '2030-01-01', ['2024-03-01', '2027-03-01']],
  ['Corps, later than the national maximum', { catalogueItem: 'BT-P02' }, '2023-03-31', ['2023-03-01', '2025-03-01']],
  ['Corps, earlier than the national maximum', { catalogueItem: 'BT-P02' }, '2022-05-31', ['2022-06-01', '2025-03-01']],
])('%s', (_, facts, publicUntil, ends) => {
  const record = recordOf({ ...facts, ...(publicUntil !== undefined && { publicUntil }) });
  const periods = computeRecordPeriods(record, []);
  expect([periods?.publicity?.endsAt, periods?.retention?.endsAt]).toEqual(ends.map(at));
});

it.each<[string, string, readonly Basis[]]>([
  ['Guangxi', 'GX-J01', []],
  ['Corps', 'BT-J01', ['government-sharing', 'ex-officio', 'self']],
])('%s: after it, who still sees the record', (_, catalogueItem, still) => {
  const file = fileOf({ records: [recordOf({ catalogueItem, publicUntil: '2023-02-28' })] });
  const seenAt = (day: string) => bases.filter((basis) => disclose(file, grantOf(basis), at(day)).records.length > 0);
  expect(seenAt('2023-02-28')).toEqual(bases);
  expect(seenAt('2023-03-01').toSorted()).toEqual(still.toSorted());
});

it('no listing brings it back (P2)', () => {
  const listing = listingOf({ groundRecords: ['rec_1'] });
  const periods = computeRecordPeriods(recordOf({ publicUntil: '2025-02-28' }), [listing]);
  expect(periods?.publicity?.endsAt).toBe(at('2025-03-01'));
});
