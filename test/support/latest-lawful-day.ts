/**
 * The last day on which a record may be seen, reckoned from the rules anew: months on a calendar, nothing of the engine.
 * P1, P2, P4 to P7; for a clock from 2026-04-01 on, when NDRC Order 36 is in force.
 */
import type { CatalogueItemOutput } from '@credit-check/domain/contract/catalogue-output';
import type { Basis } from '@credit-check/domain/contract/purpose';
import type { ListingFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';

/** Order 36: at most so many months from the document. */
const nationalMonths = { minor: 3, general: 12, serious: 36 } as const;
const GX27_MONTHS = 60;

/** Empty: on no day. Later than any day: as long as the listing stands. */
export function latestLawfulDay(
  record: RecordFacts,
  item: CatalogueItemOutput,
  basis: Basis,
  listings: readonly ListingFacts[],
): string {
  const isMarket = basis === 'public' || basis === 'authorized';
  const severity = item.nationalClass === 'by-provider' ? (record.severity ?? 'minor') : item.nationalClass;
  if (severity === 'minor' && isMarket) return '';
  const national =
    severity && dayBefore(monthsAfter(record.document?.date ?? record.determinedOn, nationalMonths[severity]));

  if (record.jurisdiction === 'bingtuan') {
    const months = isMarket ? item.publicityMonths : item.retentionMonths;
    if (months === undefined) return '';
    const own = dayBefore(monthsAfter(record.determinedOn, months));
    return isMarket && national !== undefined ? earlier(own, national) : own;
  }
  const isAdverse = item.polarity === 'adverse';
  const from = isAdverse ? (record.conductEndedOn ?? record.determinedOn) : record.determinedOn;
  const own = dayBefore(
    monthsAfter(from, Math.min(item.publicityMonths ?? GX27_MONTHS, isAdverse ? GX27_MONTHS : 1200)),
  );
  if (!isAdverse) return own;
  const extended = listings
    .filter(({ groundRecords }) => groundRecords.includes(record.id))
    .reduce(
      (latest, listing) => later(latest, listing.removedAt === undefined ? (listing.endsOn ?? '9999-12-31') : ''),
      own,
    );
  return national === undefined ? extended : earlier(extended, national);
}

/** `YYYY-MM-DD` so many months on; the last day of a month that is too short. */
function monthsAfter(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  const date = Math.min(Number(day.slice(8)), length);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);
