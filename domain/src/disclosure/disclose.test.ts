import { describe, expect, it } from 'vitest';
import { type Basis, bases } from '../contract/purpose.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';
import { disclose } from './disclose.ts';
import type { CreditFile, RecordFacts } from './facts.ts';
import { evaluationOf, fileOf, grantOf, listingOf, organization, person, recordOf } from './test-facts.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');

/** The bases on which the file shows anything at all. */
function basesThatShow(file: CreditFile, at = now): Basis[] {
  const asked = file.subject.kind === 'person' ? bases.filter((basis) => basis !== 'public') : bases;
  return asked.filter((basis) => {
    const { records, severeListings, evaluations } = disclose(file, grantOf(basis), at);
    return records.length + severeListings.length + evaluations.length > 0;
  });
}

describe('status (X1)', () => {
  it('is subject-not-found where there is no file, which is not "nothing adverse"', () => {
    expect(disclose(undefined, grantOf('public'), now)).toEqual({
      status: 'subject-not-found',
      scope: 'all',
      severeListings: [],
      records: [],
      evaluations: [],
    });
  });

  it.each<[string, Partial<CreditFile>, string]>([
    ['nothing held', {}, 'no-adverse-records'],
    ['positive only', { records: [recordOf({ catalogueItem: 'GX-H01' })] }, 'no-adverse-records'],
    ['an evaluation only', { evaluations: [evaluationOf()] }, 'no-adverse-records'],
    ['adverse', { records: [recordOf()] }, 'adverse-records'],
    ['a listing beside records', { records: [recordOf()], listings: [listingOf()] }, 'severe-list'],
    ['a listing not served', { listings: [listingOf({ servedAt: undefined })] }, 'no-adverse-records'],
  ])('%s', (_, facts, status) => {
    expect(disclose(fileOf(facts), grantOf('public'), now).status).toBe(status);
  });

  it('is not-asked where the scope holds no adverse category, whatever is held', () => {
    const file = fileOf({ subject: person, records: [recordOf()], listings: [listingOf()] });
    const grant = grantOf('authorized', { scope: ['basic-information', 'honours', 'commitments'] });
    expect(disclose(file, grant, now)).toMatchObject({ status: 'not-asked', records: [], severeListings: [] });
  });
});

describe('refusals never become an empty answer (X2)', () => {
  it.each([
    ['a person on public (D4)', fileOf({ subject: person }), grantOf('public')],
    ['a minor (S3)', fileOf({ subject: { ...person, bornOn: '2012-01-01' } }), grantOf('self')],
    ['a consent that is over (D3)', fileOf(), grantOf('authorized', { consentEndsAt: now })],
  ])('throws for %s', (_, file, grant) => {
    expect(() => disclose(file, grant, now)).toThrow(RangeError);
  });
});

describe('who sees what, by openness (GX25, BT28)', () => {
  it.each<[string, string, Basis[]]>([
    ['public', 'GX-J01', ['public', 'government-sharing', 'ex-officio', 'self', 'authorized']],
    ['shared', 'GX-P01', ['government-sharing', 'ex-officio', 'self']],
    ['on authorisation', 'GX-B03', ['ex-officio', 'self', 'authorized']],
    ['restricted finance (C4)', 'GX-F01', ['self']],
  ])('%s', (_, catalogueItem, expected) => {
    const records = [recordOf({ catalogueItem, determinedOn: '2026-10-08' })];
    expect(basesThatShow(fileOf({ records }))).toEqual(expected);
  });

  it('restricted finance to whom the subject authorised by name, and to nobody else (C4: GX57)', () => {
    const records = [recordOf({ catalogueItem: 'GX-F01', determinedOn: '2026-10-08' })];
    const file = fileOf({ subject: person, records });
    const named = disclose(file, grantOf('authorized', { scope: ['restricted-finance'] }), now);
    expect(named.records.map(({ disclosure }) => disclosure.rules)).toEqual([['GX19', 'GX57']]);
    expect(disclose(file, grantOf('authorized', { scope: ['basic-information'] }), now).records).toEqual([]);
    expect(disclose(file, grantOf('ex-officio'), now).records).toEqual([]);
  });

  it('positive records not on public where the subject wishes so, there on the other bases (C6: GX25)', () => {
    const records = [recordOf({ catalogueItem: 'GX-H01', determinedOn: '2026-10-08' })];
    const shy = { ...organization, hidesPositiveRecords: true };
    expect(basesThatShow(fileOf({ subject: shy, records }))).toEqual(bases.filter((basis) => basis !== 'public'));
    expect(basesThatShow(fileOf({ records }))).toEqual(bases);
    expect(basesThatShow(fileOf({ subject: shy, records: [recordOf()] }))).toEqual(bases);
  });

  it('only the categories a consent names', () => {
    const records = [recordOf({ id: 'rec_1' }), recordOf({ id: 'rec_2', catalogueItem: 'GX-O01' })];
    const grant = grantOf('authorized', { scope: ['court-judgments'] });
    const shown = disclose(fileOf({ subject: person, records, listings: [listingOf()] }), grant, now);
    expect([shown.records.map(({ id }) => id), shown.severeListings]).toEqual([['rec_1'], []]);
    expect(shown.scope).toEqual(['court-judgments']);
  });

  it('an evaluation as the catalogue says, never of a person (C7: GX34, BT45)', () => {
    expect(basesThatShow(fileOf({ evaluations: [evaluationOf()] }))).toEqual(bases);
    expect(basesThatShow(fileOf({ evaluations: [evaluationOf({ catalogueItem: 'BT-E01' })] }))).toEqual([
      'government-sharing',
      'ex-officio',
      'self',
    ]);
    expect(basesThatShow(fileOf({ subject: person, evaluations: [evaluationOf()] }))).toEqual([]);
    expect(disclose(fileOf({ evaluations: [evaluationOf()] }), grantOf('public'), now).evaluations[0]).toMatchObject({
      note: 'reference only',
      disclosure: { endsAt: '2027-06-30T00:00:00+08:00', rules: ['GX19', 'GX34'] },
    });
  });
});

describe('until when (P3, P4, P5, P9)', () => {
  it('GX: leaves every basis at the same instant, without a request (GX27)', () => {
    const file = fileOf({ records: [recordOf({ determinedOn: '2021-11-22' })] });
    const end = parseInstant('2026-11-22T00:00:00+08:00');
    expect(basesThatShow(file, end - 1)).toEqual(bases);
    expect(basesThatShow(file, end)).toEqual([]);
  });

  it('BT: leaves market use with the publicity, every basis with the retention (BT30, BT60)', () => {
    const file = fileOf({ records: [recordOf({ catalogueItem: 'BT-P02', determinedOn: '2025-03-10' })] });
    const [publicity, retention] = ['2026-03-10T00:00:00+08:00', '2028-03-10T00:00:00+08:00'].map(parseInstant);
    expect(basesThatShow(file, publicity! - 1)).toEqual(bases);
    expect(basesThatShow(file, publicity)).toEqual(['government-sharing', 'ex-officio', 'self']);
    expect(basesThatShow(file, retention! - 1)).toEqual(['government-sharing', 'ex-officio', 'self']);
    expect(basesThatShow(file, retention)).toEqual([]);
  });

  it.each<[Basis, string, string[]]>([
    ['public', '2026-03-10', ['BT30', 'NDRC36', 'BT60']],
    ['authorized', '2026-03-10', ['BT30', 'NDRC36', 'BT60']],
    ['ex-officio', '2028-03-10', ['BT30']],
    ['self', '2028-03-10', ['BT30']],
  ])('BT: says the end that counts on %s and why', (basis, end, rules) => {
    const file = fileOf({ records: [recordOf({ catalogueItem: 'BT-P02', determinedOn: '2025-03-10' })] });
    const [record] = disclose(file, grantOf(basis), parseInstant('2025-06-01T00:00:00+08:00')).records;
    expect(record?.disclosure).toEqual({ endsAt: `${end}T00:00:00+08:00`, rules });
  });

  it('nothing outlives the consent it is shown under (GX56)', () => {
    const consentEndsAt = parseInstant('2027-01-30T12:00:00+08:00');
    const ending = recordOf({ id: 'rec_2', determinedOn: '2022-01-01' });
    const file = fileOf({ records: [recordOf(), ending], listings: [listingOf()], evaluations: [evaluationOf()] });
    const { records, severeListings, evaluations } = disclose(file, grantOf('authorized', { consentEndsAt }), now);
    expect([...severeListings, ...records, ...evaluations].map((entry) => entry.disclosure)).toEqual([
      { endsAt: formatInstant(consentEndsAt), rules: ['GX44', 'GX51', 'GX56'] },
      { endsAt: formatInstant(consentEndsAt), rules: ['GX27', 'GX56'] },
      { endsAt: '2027-01-01T00:00:00+08:00', rules: ['GX27'] },
      { endsAt: formatInstant(consentEndsAt), rules: ['GX19', 'GX34', 'GX56'] },
    ]);
  });
});

describe('what nobody sees', () => {
  it.each<[string, Partial<RecordFacts>]>([
    ['repaired (O4: GX62)', { state: 'repaired' }],
    ['revoked (C8: GX60)', { state: 'revoked' }],
    ['outside a known catalogue (C1: GX19)', { catalogueItem: 'GX-X99' }],
    ['of an unknown jurisdiction', { jurisdiction: 'atlantis' }],
    ['determined after the day of the query', { determinedOn: '2026-11-22' }],
    ["about a minor's conduct (S3: GX21)", { determinedOn: '2022-03-01' }],
    ['with a day that is none (P8)', { determinedOn: 'unknown' }],
  ])('a record that is %s', (_, facts) => {
    const subject = { ...person, bornOn: '2005-01-01' };
    expect(basesThatShow(fileOf({ subject, records: [recordOf({ determinedOn: '2025-03-03' })] }))).not.toEqual([]);
    expect(basesThatShow(fileOf({ subject, records: [recordOf({ determinedOn: '2025-03-03', ...facts })] }))).toEqual(
      [],
    );
  });
});
