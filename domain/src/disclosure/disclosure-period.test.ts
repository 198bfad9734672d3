import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../time/instant.ts';
import { computeRecordPeriods } from './disclose-record.ts';
import { isOnList, type PeriodEnd } from './disclosure-period.ts';
import type { RecordFacts } from './facts.ts';
import { computeStatedEnd, UNTIL_REMOVAL } from './stated-end.ts';
import { listingOf, recordOf } from './test-facts.ts';

function show(end: PeriodEnd | undefined): string {
  if (end === undefined) return 'never';
  const at = end.endsAt === UNTIL_REMOVAL ? 'removal' : formatInstant(end.endsAt).replace('T00:00:00+08:00', '');
  return `${at} ${end.rules.join('+')}`;
}

describe('Guangxi: one disclosure period (GX27; P1, P3, P6, P7)', () => {
  it.each<[string, Partial<RecordFacts>, string]>([
    ['five years from the day of determination', { determinedOn: '2022-03-01' }, '2027-03-01 GX27'],
    ['a leap day ends on 28 February (P7)', { determinedOn: '2024-02-29' }, '2029-02-28 GX27'],
    ['the last day of a year', { determinedOn: '2021-12-31' }, '2026-12-31 GX27'],
    ['the last day of a month', { determinedOn: '2021-08-31' }, '2026-08-31 GX27'],
    [
      'continuing conduct from the day it ended',
      { determinedOn: '2019-06-01', conductEndedOn: '2024-05-31' },
      '2029-05-31 GX27',
    ],
    [
      'conduct that still continues from the determination',
      { determinedOn: '2022-03-01', conductContinuing: true },
      '2027-03-01 GX27',
    ],
    [
      'conduct that ended before it was determined from its end',
      { determinedOn: '2022-03-01', conductEndedOn: '2022-01-15' },
      '2027-01-15 GX27',
    ],
    [
      'a shorter period of the catalogue wins',
      { catalogueItem: 'GX-O02', determinedOn: '2025-01-31' },
      '2028-01-31 GX27+GX19',
    ],
    [
      'the national maximum wins (P6)',
      { catalogueItem: 'GX-P02', determinedOn: '2026-05-18' },
      '2027-05-18 GX27+NDRC36',
    ],
    [
      'the national maximum wins over continuing conduct',
      { catalogueItem: 'GX-P03', determinedOn: '2024-05-18', conductEndedOn: '2026-10-01' },
      '2027-05-18 GX27+NDRC58',
    ],
    [
      "the catalogue's class wins over the provider's",
      { catalogueItem: 'GX-P02', determinedOn: '2026-05-18', severity: 'serious' },
      '2027-05-18 GX27+NDRC36',
    ],
    [
      'the provider says the class where the catalogue leaves it open',
      { catalogueItem: 'GX-P04', determinedOn: '2026-05-18', severity: 'serious' },
      '2029-05-18 GX27+NDRC36',
    ],
    [
      "a provider's class does not matter where the national rule does not cover the item",
      { catalogueItem: 'GX-J01', determinedOn: '2022-03-01', severity: 'minor' },
      '2027-03-01 GX27',
    ],
    ['positive: as the catalogue says', { catalogueItem: 'GX-C01', determinedOn: '2026-01-05' }, '2029-01-05 GX19'],
  ])('%s', (_, facts, expected) => {
    const periods = computeRecordPeriods(recordOf(facts), [])!;
    expect(show(periods.retention)).toBe(expected);
    expect(periods.publicity).toEqual(periods.retention);
  });

  it.each<[string, Partial<RecordFacts>, string]>([
    ['minor', { catalogueItem: 'GX-P01', determinedOn: '2026-10-08' }, '2027-01-08 GX27+NDRC36'],
    ['no class given', { catalogueItem: 'GX-P04', determinedOn: '2026-10-08' }, '2027-01-08 GX27+NDRC36'],
  ])('is not published in principle, and three months at most elsewhere: %s (P6)', (_, facts, expected) => {
    const periods = computeRecordPeriods(recordOf(facts), [])!;
    expect(periods.publicity).toBeUndefined();
    expect(show(periods.retention)).toBe(expected);
  });
});

describe('Guangxi: a record a listing rests on (GX27; P2, P8)', () => {
  const ground = { determinedOn: '2021-06-15' };
  const servedBefore = parseInstant('2021-09-06T09:00:00+08:00');
  const on = listingOf({ groundRecords: ['rec_1'], servedAt: servedBefore });

  it.each([
    ['runs on to the removal', ground, on, 'removal GX27'],
    ["runs on to the listing's own last day", ground, { ...on, endsOn: '2027-09-05' }, '2027-09-06 GX27'],
    ['is not shortened by a listing that ends before', ground, { ...on, endsOn: '2025-09-05' }, '2026-06-15 GX27'],
    ['runs on past a shorter catalogue period', { ...ground, catalogueItem: 'GX-O02' }, on, 'removal GX27'],
    ['stays within the national maximum (P6)', { ...ground, catalogueItem: 'GX-P03' }, on, '2024-06-15 GX27+NDRC58'],
    [
      'does not run on for a listing that rests on others',
      ground,
      { ...on, groundRecords: ['rec_2'] },
      '2026-06-15 GX27',
    ],
    [
      'is not brought back by a listing served at its end or later',
      ground,
      { ...on, servedAt: parseInstant('2026-06-15T00:00:00+08:00') },
      '2026-06-15 GX27',
    ],
    [
      'runs on for a listing served a moment before its end',
      ground,
      { ...on, servedAt: parseInstant('2026-06-14T23:59:59+08:00') },
      'removal GX27',
    ],
  ])('%s', (_, facts, listing, expected) => {
    expect(show(computeRecordPeriods(recordOf(facts), [listing])!.retention)).toBe(expected);
  });

  it('takes the longest of several listings', () => {
    const listings = [
      { ...on, endsOn: '2027-09-05' },
      { ...on, id: 'lst_2', endsOn: '2028-02-29' },
    ];
    expect(show(computeRecordPeriods(recordOf(ground), listings)!.retention)).toBe('2028-03-01 GX27');
  });
});

describe('Bingtuan: a publicity and a retention period (BT23, BT30; P4, P6, P7)', () => {
  it.each<[string, Partial<RecordFacts>, string, string]>([
    ['court judgment', { catalogueItem: 'BT-J01', determinedOn: '2025-05-31' }, '2027-05-31 BT30', '2030-05-31 BT30'],
    ['leap day', { catalogueItem: 'BT-J01', determinedOn: '2024-02-29' }, '2026-02-28 BT30', '2029-02-28 BT30'],
    [
      'general penalty: as long as the national maximum, retention its own',
      { catalogueItem: 'BT-P02', determinedOn: '2025-03-10' },
      '2026-03-10 BT30+NDRC36',
      '2028-03-10 BT30',
    ],
    [
      'class by the provider, shorter than the catalogue',
      { catalogueItem: 'BT-P04', determinedOn: '2026-05-18', severity: 'general' },
      '2027-05-18 BT30+NDRC36',
      '2029-05-18 BT30',
    ],
    [
      'class by the provider, longer than the catalogue',
      { catalogueItem: 'BT-P04', determinedOn: '2026-05-18', severity: 'serious' },
      '2027-05-18 BT30',
      '2029-05-18 BT30',
    ],
    ['minor', { catalogueItem: 'BT-P01', determinedOn: '2026-10-08' }, 'never', '2027-10-08 BT30'],
    [
      'continuing conduct from the determination as well',
      { catalogueItem: 'BT-O01', determinedOn: '2024-12-31', conductEndedOn: '2026-06-30' },
      '2026-12-31 BT30',
      '2029-12-31 BT30',
    ],
    ['positive', { catalogueItem: 'BT-H01', determinedOn: '2026-02-28' }, '2029-02-28 BT30', '2031-02-28 BT30'],
  ])('%s', (_, facts, publicity, retention) => {
    const periods = computeRecordPeriods(recordOf(facts), [])!;
    expect([show(periods.publicity), show(periods.retention)]).toEqual([publicity, retention]);
  });

  it('does not extend a record to the removal from a list: that is Guangxi law', () => {
    const record = recordOf({ catalogueItem: 'BT-J01', determinedOn: '2024-03-01' });
    const listing = listingOf({ jurisdiction: 'bingtuan', groundRecords: [record.id] });
    expect(show(computeRecordPeriods(record, [listing])!.publicity)).toBe('2026-03-01 BT30');
  });
});

describe('a record whose end cannot be computed (P8)', () => {
  it.each([
    ['unknown item', { catalogueItem: 'GX-X99' }],
    ["another jurisdiction's item", { catalogueItem: 'BT-J01', jurisdiction: 'guangxi' }],
    ['unknown jurisdiction', { jurisdiction: 'atlantis' }],
  ])('has no period: %s', (_, facts) => {
    expect(computeRecordPeriods(recordOf(facts), [])).toBeUndefined();
  });
});

describe('a listing (GX51(1), L2, P8)', () => {
  it('runs through its own last day', () => {
    expect(formatInstant(computeStatedEnd({ endsOn: '2028-02-28' }))).toBe('2028-02-29T00:00:00+08:00');
    expect(formatInstant(computeStatedEnd({ endsOn: '2026-12-31' }))).toBe('2027-01-01T00:00:00+08:00');
  });

  it('runs to its removal where the decision states no term', () => {
    expect(computeStatedEnd({})).toBe(UNTIL_REMOVAL);
  });

  it.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    [undefined, true],
  ])('its measure with the last day %s is on at the end of 2026-11-21: %s', (endsOn, isOn) => {
    expect(computeStatedEnd({ endsOn }) > parseInstant('2026-11-21T23:59:59+08:00')).toBe(isOn);
  });

  const now = parseInstant('2026-11-21T10:00:00+08:00');
  it.each([
    ['served', {}, true],
    ['decided and not yet served', { servedAt: undefined }, false],
    ['served at this instant', { servedAt: now }, true],
    ['served a moment later', { servedAt: now + 1 }, false],
    ['removed', { removedAt: now - 1 }, false],
    ['on its own last day', { endsOn: '2026-11-21' }, true],
    ['a day after its own last day', { endsOn: '2026-11-20' }, false],
  ])('%s: on the list is %s', (_, facts, expected) => {
    expect(isOnList(listingOf(facts), now)).toBe(expected);
  });
});
