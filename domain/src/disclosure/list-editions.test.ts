import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  catalogueItemOutputSchema,
  jurisdictionOutputSchema,
  measureItemOutputSchema,
} from '../contract/catalogue-output.ts';
import { createRegistry } from './create-registry.ts';
import { guangxi } from './jurisdictions/guangxi.ts';
import { describeJurisdiction, listCatalogue, listMeasures } from './list-editions.ts';
import { registry } from './registry.ts';

describe('the catalogue to read (C1: GX19, BT23)', () => {
  it('has the form of the contract, with no field the contract does not know', () => {
    const items = listCatalogue(registry);
    expect(z.array(catalogueItemOutputSchema).parse(items)).toEqual(items);
    const measures = listMeasures(registry);
    expect(z.array(measureItemOutputSchema).parse(measures)).toEqual(measures);
    const jurisdictions = registry.jurisdictions.map(describeJurisdiction);
    expect(z.array(jurisdictionOutputSchema).parse(jurisdictions)).toEqual(jurisdictions);
  });

  it('has every jurisdiction, its own items and the national ones with the periods they have there', () => {
    const rows = listCatalogue(registry).filter(({ code }) => code === 'CN-03-2' || code === 'BT-J01');
    expect(
      rows.map((row) => [row.jurisdiction, row.level, row.publicityMonths, row.retentionMonths, row.extract]),
    ).toEqual([
      ['guangxi', 'national', 60, undefined, true],
      ['bingtuan', 'regional', 24, 60, false],
      ['bingtuan', 'national', 36, 60, true],
    ]);
    expect(listCatalogue(registry).find(({ code }) => code === 'GX-F02')?.attributes).toEqual(['taxAmount']);
  });

  it('by jurisdiction', () => {
    const rows = [
      ...listCatalogue(registry, { jurisdiction: 'bingtuan' }),
      ...listMeasures(registry, { jurisdiction: 'bingtuan' }),
    ];
    expect(new Set(rows.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['bingtuan']));
    expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(['BT-P01', 'BT49-10', 'CN-02', 'CN-M01']));
    expect(listCatalogue(registry, { jurisdiction: 'atlantis' })).toEqual([]);
  });

  it('by the day on which an edition is in force', () => {
    const [first] = guangxi.catalogue;
    const later = { ...first!, inForceFrom: '2027-01-01', items: first!.items.slice(0, 1) };
    const two = createRegistry([{ ...guangxi, catalogue: [{ ...first!, supersededOn: '2027-01-01' }, later] }]);
    const count = (on?: string) => listCatalogue(two, { on }).filter(({ level }) => level === 'regional').length;
    expect([count('2026-12-31'), count('2027-01-01'), count()]).toEqual([
      first!.items.length,
      1,
      first!.items.length + 1,
    ]);
    expect(listCatalogue(two, { on: '2026-12-31' })[0]).toMatchObject({
      inForceFrom: '2023-05-01',
      supersededOn: '2027-01-01',
    });
    expect(listCatalogue(two, { on: '2027-01-01' })[0]).not.toHaveProperty('supersededOn');
  });
});

it('describes a jurisdiction: its periods, what it excludes, its time limits with their articles', () => {
  expect(registry.jurisdictions.map(describeJurisdiction)).toMatchObject([
    {
      id: 'guangxi',
      periods: 'disclosure',
      excludedMatters: expect.arrayContaining([{ name: '献血', article: 'GX21(2)' }]),
      deadlines: expect.arrayContaining([{ kind: 'revocation', days: 1, unit: 'working-days', article: 'GX60' }]),
    },
    { id: 'bingtuan', periods: 'publicity-and-retention', excludedMatters: [], deadlines: { length: 4 } },
  ]);
});
