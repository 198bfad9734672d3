/** The periods of the articles, reckoned a second time and otherwise: by the calendar day as text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bases } from '../contract/purpose.ts';
import { addDays, type Day, dayOf, startOfDay } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';
import { disclose } from './disclose.ts';
import type { CreditFile, RecordFacts } from './facts.ts';
import { findCatalogueItem } from './registry.ts';
import { grantOf, organization } from './test-facts.ts';
import { file } from './testing-arbitraries.ts';

/** `2024-02-29` plus one year is `2025-02-29`, which as text stands after every real day of that February. */
function yearsAfter(day: Day, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** Order 36 allows a year and three; Order 58 three for both, which the later order shortens where it ends earlier (P6). */
const publicityYearsMax = { general: 1, serious: 3 } as const;

function shownRecords(held: CreditFile, now: EpochMs, basis: (typeof bases)[number]): RecordFacts[] {
  const ids = new Set(disclose(held, grantOf(basis), now).records.map(({ id }) => id));
  return held.records.filter(({ id }) => ids.has(id));
}

const adverse = ({ jurisdiction, catalogueItem, determinedOn }: RecordFacts) =>
  findCatalogueItem(jurisdiction, catalogueItem, determinedOn)?.polarity === 'adverse';

/** Asks on a day of the life of one of the records, and counts what the property was really asked about. */
function hold(property: (held: CreditFile, now: EpochMs, basis: (typeof bases)[number]) => number): void {
  let asked = 0;
  const age = fc.integer({ min: 0, max: 6 * 366 });
  fc.assert(
    fc.property(file(organization), fc.nat(), age, fc.constantFrom(...bases), (held, which, days, basis) => {
      const record = held.records[which % held.records.length];
      if (record === undefined) return;
      asked += property(held, startOfDay(addDays(record.determinedOn, days)), basis);
    }),
    { numRuns: 4000 },
  );
  expect(asked).toBeGreaterThan(50);
}

describe('whoever asks about whatever, whenever', () => {
  it('Guangxi: nothing adverse five years after its determination or end, but what a list still rests on (GX27)', () => {
    hold((held, now, basis) => {
      const shown = shownRecords(held, now, basis).filter(
        (record) => record.jurisdiction === 'guangxi' && adverse(record),
      );
      for (const { id, determinedOn, conductEndedOn } of shown) {
        const rested = held.listings.some(
          ({ groundRecords, removedAt }) => groundRecords.includes(id) && removedAt === undefined,
        );
        const inTime = dayOf(now) < yearsAfter(conductEndedOn ?? determinedOn, 5);
        expect(inTime || rested, id).toBe(true);
      }
      return shown.length;
    });
  });

  it('Corps: nothing adverse on the market past its publicity, nothing for anyone past its retention (BT30, BT60)', () => {
    hold((held, now, basis) => {
      const shown = shownRecords(held, now, basis).filter(
        (record) => record.jurisdiction === 'bingtuan' && adverse(record),
      );
      for (const { id, catalogueItem, determinedOn } of shown) {
        const { publicityMonths, retentionMonths } = findCatalogueItem('bingtuan', catalogueItem, determinedOn)!;
        const months = (basis === 'public' || basis === 'authorized' ? publicityMonths : retentionMonths)!;
        // Whole years, and the three months of a minor penalty, which no market use shows.
        expect(dayOf(now) < yearsAfter(determinedOn, Math.ceil(months / 12)), id).toBe(true);
      }
      return shown.length;
    });
  });

  it('nothing is published longer than the national order of its day allows, nor what it does not publish (P6)', () => {
    hold((held, now) => {
      const shown = shownRecords(held, now, 'public').flatMap((record) => {
        const { nationalClass } = findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn)!;
        return nationalClass === undefined ? [] : [{ record, nationalClass }];
      });
      for (const { record, nationalClass } of shown) {
        const stated = nationalClass === 'by-provider' ? (record.severity ?? 'minor') : nationalClass;
        expect(stated, record.id).not.toBe('minor');
        const years = publicityYearsMax[stated as keyof typeof publicityYearsMax];
        expect(dayOf(now) < yearsAfter(record.determinedOn, years), record.id).toBe(true);
      }
      return shown.length;
    });
  });
});
