import { describe, expect, it } from 'vitest';
import { formatInstant } from '../time/instant.ts';
import { computeNationalMaximum, type NationalClass, nationalRules } from './national-rule.ts';

describe('P6: the national maximum', () => {
  it.each<[NationalClass, string, string, string, string]>([
    // In force since 2026-04-01: Order 36 alone.
    ['minor', '2026-05-18', '2026-08-18', 'NDRC36', 'at most three months'],
    ['general', '2026-05-18', '2027-05-18', 'NDRC36', 'at most one year'],
    ['serious', '2026-05-18', '2029-05-18', 'NDRC36', 'at most three years'],
    ['general', '2026-04-01', '2027-04-01', 'NDRC36', 'on its first day'],
    ['serious', '2026-04-01', '2029-04-01', 'NDRC36', 'on its first day, as long as the one before'],
    // Determined under Order 58: it governs, Order 36 where it ends earlier.
    ['general', '2026-03-31', '2027-03-31', 'NDRC36', 'a day before: the later rule ends earlier'],
    ['minor', '2025-12-15', '2026-03-15', 'NDRC36', 'the later rule ends earlier'],
    ['serious', '2025-02-10', '2028-02-10', 'NDRC58', 'both three years: the one in force that day'],
    ['serious', '2022-02-10', '2025-02-10', 'NDRC58', 'older than either'],
    // Day arithmetic (P7).
    ['serious', '2024-02-29', '2027-02-28', 'NDRC58', 'leap day'],
    ['minor', '2026-11-30', '2027-02-28', 'NDRC36', 'month end and year end'],
    ['general', '2026-12-31', '2027-12-31', 'NDRC36', 'year end'],
  ])('%s, determined %s: until %s by %s (%s)', (nationalClass, determinedOn, end, citation) => {
    const maximum = computeNationalMaximum({ determinedOn }, nationalClass);
    expect(formatInstant(maximum.endsAt)).toBe(`${end}T00:00:00+08:00`);
    expect(maximum.citation).toBe(citation);
  });

  it('is counted from the document that determined the conduct', () => {
    const document = { type: '行政处罚决定书', number: '沙市监罚〔2026〕1号', authority: '沙', date: '2026-05-10' };
    const { endsAt } = computeNationalMaximum({ determinedOn: '2026-05-18', document }, 'general');
    expect(formatInstant(endsAt)).toBe('2027-05-10T00:00:00+08:00');
  });

  it.each(['2022-05-18', '2025-05-18', '2026-05-18'])('does not publish minor records: %s', (determinedOn) => {
    const published = (['minor', 'general', 'serious'] as const).map(
      (nationalClass) => computeNationalMaximum({ determinedOn }, nationalClass).published,
    );
    expect(published).toEqual([false, true, true]);
  });

  it('stands in the numbers of each order: months at least and at most', () => {
    const numbers = nationalRules.map(({ citation, terms, strictFields }) => [
      citation,
      ...(['minor', 'general', 'serious'] as const).map((nationalClass) => {
        const { published, publicityMonthsMin, publicityMonthsMax } = terms[nationalClass];
        return [published, publicityMonthsMin, publicityMonthsMax];
      }),
      strictFields,
    ]);
    const strict = { publicityMonthsMin: 12, fields: ['食品', '药品', '特种设备', '安全生产', '消防'] };
    expect(numbers).toEqual([
      ['NDRC58', [false, 0, 36], [true, 3, 36], [true, 3, 36], strict],
      ['NDRC36', [false, 0, 3], [true, 3, 12], [true, 12, 36], undefined],
    ]);
  });

  it('is one table without a gap: each order ends where the next begins, the last is open', () => {
    const rows = nationalRules.map(({ inForceFrom, supersededOn }) => [inForceFrom, supersededOn]);
    expect(rows).toEqual([
      ['2023-05-01', '2026-04-01'],
      ['2026-04-01', undefined],
    ]);
    for (const rule of nationalRules) {
      for (const { publicityMonthsMin, publicityMonthsMax } of Object.values(rule.terms)) {
        expect(publicityMonthsMin).toBeLessThanOrEqual(publicityMonthsMax);
      }
      expect(rule.source).toMatch(/令第\d+号/);
    }
  });
});
