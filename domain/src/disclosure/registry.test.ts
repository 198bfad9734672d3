import { describe, expect, it } from 'vitest';
import { adverseCategories, categories } from '../contract/categories.ts';
import { acts } from './citations.ts';
import { findCatalogueItem, findJurisdiction, jurisdictions } from './registry.ts';

describe.each(jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction] as const))(
  '%s',
  (id, jurisdiction) => {
    const { catalogue, severeListItem, responsiblePersonItem, measures, regulation, articles } = jurisdiction;
    const items = [...catalogue, severeListItem, responsiblePersonItem];

    it('is found by its id, its items by their codes', () => {
      expect(findJurisdiction(id)).toBe(jurisdiction);
      for (const item of catalogue) expect(findCatalogueItem(id, item.code)).toBe(item);
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
      for (const { code, category } of catalogue) {
        const item = findCatalogueItem(id, code)!;
        const periods = jurisdiction.computePeriods({ id: 'rec_1', determinedOn: '2026-05-18' }, item, []);
        expect(Number.isFinite(periods.retention?.endsAt), `${code} ${category}`).toBe(true);
      }
    });

    it('keeps adverse records five years at most, and publicity within retention (P4, P7)', () => {
      for (const item of catalogue) {
        const { publicity, retention } = jurisdiction.computePeriods({ id: 'r', determinedOn: '2026-05-18' }, item, []);
        if (item.polarity === 'adverse') {
          expect(retention!.endsAt, item.code).toBeLessThanOrEqual(Date.parse('2031-05-18T00:00:00+08:00'));
        }
        expect(publicity?.endsAt ?? 0, item.code).toBeLessThanOrEqual(retention!.endsAt);
      }
    });

    it('opens restricted finance to nobody without authorisation (C4)', () => {
      const finance = catalogue.filter(({ category }) => category === 'restricted-finance');
      expect(finance.map(({ openness }) => openness)).toEqual(finance.map(() => 'on-authorisation'));
    });
  },
);

it('knows eight kinds of measures in Guangxi (GX42) and ten in Bingtuan (BT49)', () => {
  expect(jurisdictions.map(({ id, measures }) => [id, measures.length])).toEqual([
    ['guangxi', 8],
    ['bingtuan', 10],
  ]);
});

it('knows retention in Bingtuan only (P3, P4)', () => {
  expect(jurisdictions.filter(({ knowsRetention }) => knowsRetention).map(({ id }) => id)).toEqual(['bingtuan']);
  for (const { knowsRetention, catalogue } of jurisdictions) {
    for (const { retentionMonths } of catalogue) expect(retentionMonths !== undefined).toBe(knowsRetention);
  }
});

it('knows no other jurisdiction', () => {
  expect(findJurisdiction('atlantis')).toBeUndefined();
  expect(findCatalogueItem('atlantis', 'GX-P02')).toBeUndefined();
});
