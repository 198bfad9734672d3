import { describe, expect, it } from 'vitest';
import { bases } from '../contract/purpose.ts';
import { parseInstant } from '../time/instant.ts';
import { disclose } from './disclose.ts';
import { fileOf, grantOf, listingOf, organization, person, recordOf } from './test-facts.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');

describe('severe listings (L2, L3, L5, P8)', () => {
  it.each(bases)('of an organisation are shown on %s, until removal', (basis) => {
    const { severeListings } = disclose(fileOf({ listings: [listingOf()] }), grantOf(basis), now);
    expect(severeListings.map(({ disclosure }) => disclosure)).toEqual([{ endsAt: null, rules: ['GX44', 'GX51'] }]);
  });

  it('end by themselves after their own last day (GX51(1))', () => {
    const file = fileOf({ listings: [listingOf({ endsOn: '2026-12-31' })] });
    const end = parseInstant('2027-01-01T00:00:00+08:00');
    expect(disclose(file, grantOf('public'), end - 1).severeListings[0]?.disclosure.endsAt).toBe(
      '2027-01-01T00:00:00+08:00',
    );
    expect(disclose(file, grantOf('public'), end)).toMatchObject({ status: 'no-adverse-records', severeListings: [] });
  });

  it('state their measures as decided, by name and basis, and drop one that is over or outside the list', () => {
    const measures = [
      { code: 'GX42-4', method: '公共资源交易信用评分减分', endsOn: '2027-02-28' },
      { code: 'GX42-2', endsOn: '2026-11-20' },
      { code: 'GX42-99' },
    ];
    const [listing] = disclose(fileOf({ listings: [listingOf({ measures })] }), grantOf('public'), now).severeListings;
    expect(listing?.measures).toEqual([
      {
        code: 'GX42-4',
        name: '在公共资源交易中，予以相应减分、降低信用等次',
        authority: '沙盒市应急管理局',
        legalBasis: '《广西壮族自治区社会信用条例》第四十二条第（四）项',
        method: '公共资源交易信用评分减分',
        endsOn: '2027-02-28',
      },
    ]);
  });

  it('keep the records they rest on disclosed until removal, and no longer (P2: GX27)', () => {
    const record = recordOf({ determinedOn: '2020-06-15' });
    const listing = listingOf({ groundRecords: [record.id] });
    const on = disclose(fileOf({ records: [record], listings: [listing] }), grantOf('public'), now);
    expect(on.records.map(({ disclosure }) => disclosure)).toEqual([{ endsAt: null, rules: ['GX27'] }]);
    const removed = fileOf({ records: [record], listings: [{ ...listing, removedAt: now }] });
    expect(disclose(removed, grantOf('public'), now)).toMatchObject({ status: 'no-adverse-records', records: [] });
  });

  it('show as prominently that one is objected to (O2: GX61)', () => {
    const annotation = { kind: 'objection', since: '2026-11-18T09:00:00+08:00', text: '异议处理中' } as const;
    const file = fileOf({ listings: [listingOf({ annotations: [annotation] })] });
    expect(disclose(file, grantOf('public'), now).severeListings[0]?.annotations).toEqual([annotation]);
  });
});

describe('responsible persons (L4: GX50, BT42)', () => {
  const note = { listing: listingOf(), organizationName: organization.name, role: '法定代表人' };

  it('carry the note in their own file: an adverse record, no severe listing', () => {
    const grant = grantOf('authorized', { scope: ['severe-lists'] });
    const shown = disclose(fileOf({ subject: person, responsibilities: [note] }), grant, now);
    expect(shown).toMatchObject({ status: 'adverse-records', severeListings: [] });
    expect(shown.records).toMatchObject([
      {
        id: 'lst_1-responsible',
        polarity: 'adverse',
        annotations: [
          { kind: 'responsible-person', since: '2024-03-04T09:00:00+08:00', text: '沙盒示例有限公司法定代表人' },
        ],
        disclosure: { endsAt: null, rules: ['GX50', 'GX44', 'GX51'] },
      },
    ]);
  });

  it.each([
    ['self', 1],
    ['ex-officio', 1],
    ['government-sharing', 0],
  ] as const)('on %s: %i', (basis, count) => {
    expect(disclose(fileOf({ subject: person, responsibilities: [note] }), grantOf(basis), now).records).toHaveLength(
      count,
    );
  });

  it('are outside a consent that does not name severe lists', () => {
    const grant = grantOf('authorized', { scope: ['administrative-penalties'] });
    expect(disclose(fileOf({ subject: person, responsibilities: [note] }), grant, now).records).toEqual([]);
  });

  it.each([
    ['before service', { servedAt: undefined }],
    ['after removal', { removedAt: now }],
    ['after its own last day', { endsOn: '2026-11-20' }],
  ])('carry nothing %s', (_, facts) => {
    const responsibilities = [{ ...note, listing: listingOf(facts) }];
    expect(disclose(fileOf({ subject: person, responsibilities }), grantOf('self'), now).records).toEqual([]);
  });

  it.each(bases)("never show on the organisation's answer (L4, X6): %s", (basis) => {
    const file = fileOf({ listings: [note.listing], responsibilities: [note] });
    expect(JSON.stringify(disclose(file, grantOf(basis), now))).not.toContain('responsible');
  });
});
