import { describe, expect, it } from 'vitest';
import { adverseCategories, categories } from '../contract/categories.ts';
import { financeAttributes } from '../contract/record-input.ts';
import { acts } from './citations.ts';
import { nationalDocuments, withTerms } from './create-registry.ts';
import { findExcludedMatter } from './excluded-matter.ts';
import { findCatalogueItem, findJurisdiction, findMeasure, jurisdictions } from './registry.ts';

/** A day on which every edition's first is in force. */
const day = '2026-05-18';

describe.each(jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction] as const))(
  '%s',
  (id, jurisdiction) => {
    const { severeListItem, responsiblePersonItem, regulation, articles, excludedMatters } = jurisdiction;
    const catalogue = jurisdiction.catalogue.flatMap(({ items }) => items);
    const measures = jurisdiction.measures.flatMap(({ items }) => items);
    const national = withTerms(nationalDocuments.catalogue, jurisdiction).flatMap(({ items }) => items);
    const items = [...catalogue, severeListItem, responsiblePersonItem];

    it('is found by its id, its items by their codes', () => {
      expect(findJurisdiction(id)).toBe(jurisdiction);
      for (const item of catalogue) expect(findCatalogueItem(id, item.code, day)).toBe(item);
      for (const item of national) expect(findCatalogueItem(id, item.code, day)).toEqual(item);
      for (const measure of measures) expect(findMeasure(id, measure.code, day)).toBe(measure);
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    });

    it('cites its own regulation, by a name screens can spell', () => {
      const citations = [...items, ...measures].map(({ article }) => article).concat(Object.values(articles).flat());
      for (const citation of citations) expect(citation).toMatch(new RegExp(`^${regulation.prefix}\\d+(\\(\\d+\\))?$`));
      expect(regulation.title).toBe(acts[regulation.prefix]['zh-CN']);
    });

    it('files what is adverse only under categories a status can speak of', () => {
      for (const { polarity, category } of items) {
        expect(polarity === 'adverse').toBe(adverseCategories.includes(category));
      }
    });

    it('has an item of every category', () => {
      expect(new Set(items.map(({ category }) => category))).toEqual(new Set(categories));
    });

    it('gives every item an end that can be computed (P8)', () => {
      for (const item of [...catalogue, ...national]) {
        const periods = jurisdiction.computePeriods({ id: 'rec_1', determinedOn: day }, item, []);
        expect(Number.isFinite(periods.retention?.endsAt), item.code).toBe(true);
      }
    });

    it('keeps adverse records five years at most, and publicity within retention (P4, P7)', () => {
      for (const item of [...catalogue, ...national]) {
        const { publicity, retention } = jurisdiction.computePeriods({ id: 'r', determinedOn: day }, item, []);
        if (item.polarity === 'adverse') {
          expect(retention!.endsAt, item.code).toBeLessThanOrEqual(Date.parse('2031-05-18T00:00:00+08:00'));
        }
        expect(publicity?.endsAt ?? 0, item.code).toBeLessThanOrEqual(retention!.endsAt);
      }
    });

    it('opens restricted finance, which is a person’s, to nobody without authorisation (C4)', () => {
      const finance = catalogue.filter(({ category }) => category === 'restricted-finance');
      const expected = finance.map(() => ['on-authorisation', 'person']);
      expect(finance.map(({ openness, subjects }) => [openness, subjects])).toEqual(expected);
      expect(finance.flatMap(({ attributes }) => attributes ?? []).toSorted()).toEqual(financeAttributes.toSorted());
      for (const item of catalogue) expect(item.attributes !== undefined).toBe(finance.includes(item));
    });

    it('evaluates market entities only (C7)', () => {
      const evaluations = catalogue.filter(({ evaluation }) => evaluation);
      expect(evaluations.map(({ subjects }) => subjects)).toEqual(['organization', 'organization']);
    });

    it('has no item of an excluded matter (C5)', () => {
      for (const { name } of items) expect(findExcludedMatter(excludedMatters, name), name).toBeUndefined();
    });

    it.each(['catalogue', 'measures'] as const)('has editions of its %s without a gap, the last one open', (kind) => {
      const ends = jurisdiction[kind].map(({ supersededOn }) => supersededOn);
      const begins = jurisdiction[kind].map(({ inForceFrom }) => inForceFrom);
      expect(ends).toEqual([...begins.slice(1), undefined]);
      expect(begins[0]).toBe(regulation.inForceFrom);
    });
  },
);

it('knows eight kinds of measures in Guangxi (GX42) and ten in Bingtuan (BT49)', () => {
  expect(jurisdictions.map(({ id, measures }) => [id, measures.at(-1)!.items.length])).toEqual([
    ['guangxi', 8],
    ['bingtuan', 10],
  ]);
});

it('knows retention in Bingtuan only (P3, P4)', () => {
  expect(jurisdictions.filter(({ knowsRetention }) => knowsRetention).map(({ id }) => id)).toEqual(['bingtuan']);
  for (const { knowsRetention, catalogue } of jurisdictions) {
    for (const { retentionMonths } of catalogue.flatMap(({ items }) => items))
      expect(retentionMonths !== undefined).toBe(knowsRetention);
  }
});

it('knows no other jurisdiction', () => {
  expect(findJurisdiction('atlantis')).toBeUndefined();
  expect(findCatalogueItem('atlantis', 'GX-P02', day)).toBeUndefined();
  expect(findCatalogueItem('atlantis', 'CN-02', day)).toBeUndefined();
  expect(findMeasure('atlantis', 'CN-M03', day)).toBeUndefined();
});
