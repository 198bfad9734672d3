import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../time/instant.ts';
import { disclose } from './disclose.ts';
import { evaluationOf, fileOf, grantOf, listingOf, person, recordOf } from './test-facts.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');

describe('the order of an answer', () => {
  const days = ['2024-05-01', '2026-01-31', '2024-05-01', '2025-12-01'];
  const records = days.map((determinedOn, i) => recordOf({ id: `rec_${i}`, determinedOn }));
  const listings = days.map((decidedOn, i) => listingOf({ id: `lst_${i}`, decidedOn }));
  const evaluations = ['2026-01-31', '2026-06-30', '2026-01-31', '2026-03-01'].map((asOf, i) =>
    evaluationOf({ id: `evl_${i}`, asOf }),
  );

  it('is newest first, then by id, whatever order the store has', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: 4 }),
        fc.shuffledSubarray(listings, { minLength: 4 }),
        fc.shuffledSubarray(evaluations, { minLength: 4 }),
        (...[shuffledRecords, shuffledListings, shuffledEvaluations]) => {
          const shown = disclose(
            fileOf({ records: shuffledRecords, listings: shuffledListings, evaluations: shuffledEvaluations }),
            grantOf('public'),
            now,
          );
          expect(shown.records.map(({ id }) => id)).toEqual(['rec_1', 'rec_3', 'rec_0', 'rec_2']);
          expect(shown.severeListings.map(({ id }) => id)).toEqual(['lst_1', 'lst_3', 'lst_0', 'lst_2']);
          expect(shown.evaluations.map(({ id }) => id)).toEqual(['evl_1', 'evl_3', 'evl_0', 'evl_2']);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the edge of a consent', () => {
  it('speaks of what is adverse in its scope, whatever else is in it (D3)', () => {
    const grant = grantOf('authorized', { scope: ['honours', 'court-judgments'] });
    expect(disclose(fileOf({ subject: person, records: [recordOf()] }), grant, now).status).toBe('adverse-records');
  });

  it('is cited only where it ends earlier than the record itself (GX56)', () => {
    const end = '2027-03-01T00:00:00+08:00';
    const rulesUntil = (consentEndsAt: number) =>
      disclose(fileOf({ records: [recordOf()] }), grantOf('authorized', { consentEndsAt }), now).records[0]?.disclosure;
    expect(rulesUntil(parseInstant(end))).toEqual({ endsAt: end, rules: ['GX27'] });
    expect(rulesUntil(parseInstant(end) - 1)?.rules).toEqual(['GX27', 'GX56']);
  });

  it('that is over is an error that says so, as a refusal is (X2)', () => {
    const over = grantOf('authorized', { consentEndsAt: now });
    expect(() => disclose(fileOf(), over, now)).toThrow('the consent is over');
    expect(() => disclose(fileOf({ subject: person }), grantOf('public'), now)).toThrow('refused: basis.not-permitted');
  });
});
