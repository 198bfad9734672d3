import { describe, expect, it } from 'vitest';
import { fileOf, listingOf, organization, person, recordOf } from '../disclosure/test-facts.ts';
import { parseInstant } from '../time/instant.ts';
import { describeOwnFile } from './describe-own-file.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');
const recordAt = (instant: string, facts: Parameters<typeof recordOf>[0] = {}) =>
  describeOwnFile(fileOf({ records: [recordOf(facts)] }), parseInstant(instant)).records[0];

describe('an own record', () => {
  it('is disclosed to the last millisecond of its period and ended from then on (GX27, P7)', () => {
    expect(recordAt('2027-02-28T23:59:59.999+08:00')?.standing).toBe('disclosed');
    expect(recordAt('2027-03-01T00:00:00+08:00')?.standing).toBe('ended');
  });

  it('under BT stays with authorities once its publicity is over (BT30)', () => {
    const facts = { catalogueItem: 'BT-P02', determinedOn: '2024-03-01' };
    const record = recordAt('2026-11-21T10:00:00+08:00', facts);
    expect(record?.standing).toBe('publicity-over');
    expect(record?.retention?.rules).toEqual(['BT30']);
  });

  it.each([
    ['repaired', { state: 'repaired' }],
    ['withheld', { state: 'revoked' }],
    ['withheld', { determinedOn: '2026-11-22' }],
    ['withheld', { catalogueItem: 'GX-unknown' }],
  ] as const)('is %s with %o', (standing, facts) => {
    expect(recordAt('2026-11-21T10:00:00+08:00', facts)?.standing).toBe(standing);
  });

  it('names an item that no catalogue knows by its code alone', () => {
    const record = recordAt('2026-11-21T10:00:00+08:00', { catalogueItem: 'GX-unknown' });
    expect(record).toMatchObject({ catalogueItem: { code: 'GX-unknown', name: 'GX-unknown' }, publicity: null });
  });

  it('says on which consent or law finances are held (C4: GX57, BT55)', () => {
    const collectionBasis = { type: 'lawful-collection', legalBasis: '《示例法》第一条' } as const;
    const record = recordAt('2026-11-21T10:00:00+08:00', { attributes: { income: 1 }, collectionBasis });
    expect(record).toMatchObject({ attributes: { income: 1 }, collectionBasis });
  });

  it('runs on to the removal from a list that rests on it: no instant (P2)', () => {
    const records = [recordOf({ determinedOn: '2021-01-01' })];
    const listings = [listingOf({ groundRecords: ['rec_1'] })];
    const [record] = describeOwnFile(fileOf({ records, listings }), now).records;
    expect(record).toMatchObject({ standing: 'disclosed', publicity: { endsAt: null } });
  });

  it('about conduct as a minor is not there at all (S3)', () => {
    const subject = { ...person, bornOn: '2006-01-01' };
    expect(describeOwnFile(fileOf({ subject, records: [recordOf()] }), now).records).toEqual([]);
  });

  it('that is positive says whether it is hidden by wish; an adverse one never is (C6)', () => {
    const subject = { ...organization, hidesPositiveRecords: true };
    const records = [recordOf({ id: 'a' }), recordOf({ id: 'p', catalogueItem: 'GX-H01', determinedOn: '2026-01-01' })];
    const described = describeOwnFile(fileOf({ subject, records }), now).records;
    expect(described.map(({ id, hiddenByWish }) => [id, hiddenByWish])).toEqual([
      ['p', true],
      ['a', false],
    ]);
  });
});

describe('an own listing', () => {
  it.each([
    ['disclosed', {}],
    ['ended', { removedAt: parseInstant('2026-01-01T00:00:00+08:00') }],
    ['ended', { endsOn: '2026-11-20' }],
    ['disclosed', { endsOn: '2026-11-21' }],
    ['withheld', { servedAt: parseInstant('2026-11-22T00:00:00+08:00') }],
  ] as const)('is %s with %o (L2, GX51)', (standing, facts) => {
    const listings = [listingOf(facts)];
    expect(describeOwnFile(fileOf({ listings }), now).severeListings[0]?.standing).toBe(standing);
  });
});

describe('a responsible person’s note', () => {
  const noteOf = (facts: Parameters<typeof listingOf>[0]) => {
    const responsibilities = [{ listing: listingOf(facts), organizationName: '沙盒示例有限公司', role: '法定代表人' }];
    return describeOwnFile(fileOf({ subject: person, responsibilities }), now).responsibilities;
  };

  it('stands while the listing does, and leaves with it (L4)', () => {
    expect(noteOf({})).toMatchObject([{ role: '法定代表人', publicity: { endsAt: null } }]);
    expect(noteOf({ removedAt: now - 1 })).toEqual([]);
  });

  it('says nothing of the grounds and measures, which are the organisation’s (X6)', () => {
    expect(Object.keys(noteOf({})[0]!)).not.toEqual(expect.arrayContaining(['grounds']));
    expect(Object.keys(noteOf({})[0]!)).not.toEqual(expect.arrayContaining(['measures']));
  });
});
