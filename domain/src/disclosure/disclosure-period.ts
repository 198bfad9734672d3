/** The arithmetic of disclosure periods (P1 to P4, P7 to P9): pure, computed on every read, never stored. */
import { addDays, addMonths, type Day, startOfDay } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';
import type { CatalogueItem } from './catalogue-item.ts';
import type { Citation } from './citations.ts';
import type { ListingFacts, RecordFacts } from './facts.ts';
import { computeNationalMaximum, type NationalMaximum, nationalClassOf } from './national-rule.ts';
import { computeStatedEnd, UNTIL_REMOVAL } from './stated-end.ts';

/** An exclusive end: at that instant the entry is gone (P7, P9). */
export interface PeriodEnd {
  readonly endsAt: EpochMs;
  readonly rules: readonly Citation[];
}

/** Undefined: never shown within that period, because there is none or its end cannot be computed (P8). */
export interface DisclosurePeriods {
  /** For the public and for whoever acts under a consent (P5). */
  readonly publicity: PeriodEnd | undefined;
  /** For authorities and the subject. */
  readonly retention: PeriodEnd | undefined;
}

/** What periods are counted from. */
export type DatedFacts = Pick<
  RecordFacts,
  'id' | 'determinedOn' | 'conductEndedOn' | 'severity' | 'document' | 'publicUntil'
>;

/** `listings`: those of the subject that are on at the moment of the query. */
export type ComputePeriods = (
  facts: DatedFacts,
  item: CatalogueItem,
  listings: readonly ListingFacts[],
) => DisclosurePeriods;

/**
 * Jurisdictions with one disclosure period for publication and query alike (GX27): at most `monthsMax` from the day of
 * determination, of continuing conduct from the day it ended; a shorter catalogue or national period wins; while the
 * subject is still on a severe list that rests on the record, it runs on to the removal, within the national maximum.
 * Conduct that ended before it was determined counts from its end: that reading discloses less. An end of publicity that
 * the determining unit states (公示截止期) ends the one period there is, a list or not.
 */
export function singlePeriod(law: { monthsMax: number; period: Citation; catalogue: Citation }): ComputePeriods {
  return (facts, item, listings) => {
    if (item.polarity !== 'adverse') {
      const period = withinStated(catalogued(facts.determinedOn, item.publicityMonths, law.catalogue), facts);
      return { publicity: period, retention: period };
    }
    const from = facts.conductEndedOn ?? facts.determinedOn;
    const lawful = endAfter(from, law.monthsMax);
    const own = Math.min(lawful, item.publicityMonths === undefined ? lawful : endAfter(from, item.publicityMonths));
    const national = nationalMaximum(facts, item);
    const endsAt = Math.min(extendToRemoval(own, facts.id, listings), national?.endsAt ?? UNTIL_REMOVAL);
    const rules: Citation[] = [law.period];
    if (endsAt === own && own < lawful) rules.push(law.catalogue);
    if (endsAt === national?.endsAt) rules.push(national.citation);
    const period = withinStated({ endsAt, rules }, facts);
    return { publicity: national?.published === false ? undefined : period, retention: period };
  };
}

/**
 * Jurisdictions with a publicity and a retention period, both stated by the catalogue and following national rules
 * (BT23, BT30). Counted from the determination always: nothing in the text lets continuing conduct run longer. The
 * national maximum is one of publication and leaves retention alone, and so does an end of publicity that is stated.
 */
export function publicityAndRetention(law: { period: Citation }): ComputePeriods {
  return (facts, item) => {
    const retention = catalogued(facts.determinedOn, item.retentionMonths, law.period);
    const stated = withinStated(catalogued(facts.determinedOn, item.publicityMonths, law.period), facts);
    const national = nationalMaximum(facts, item);
    if (stated === undefined || national === undefined || !(national.endsAt <= stated.endsAt)) {
      return { publicity: national?.published === false ? undefined : stated, retention };
    }
    const capped = { endsAt: national.endsAt, rules: [law.period, national.citation] };
    return { publicity: national.published ? capped : undefined, retention };
  };
}

/** On the list at `now`: decided and served (L2), not removed, its own term not over (L5). */
export function isOnList(listing: ListingFacts, now: EpochMs): boolean {
  const { servedAt, removedAt } = listing;
  return servedAt !== undefined && servedAt <= now && removedAt === undefined && computeStatedEnd(listing) > now;
}

/** P2: only a listing the subject is on when the period ends extends it; a later one does not bring a record back. */
function extendToRemoval(end: EpochMs, recordId: string, listings: readonly ListingFacts[]): EpochMs {
  return listings
    .filter(
      ({ groundRecords, servedAt }) => groundRecords.includes(recordId) && servedAt !== undefined && servedAt < end,
    )
    .reduce((latest, listing) => Math.max(latest, computeStatedEnd(listing)), end);
}

function nationalMaximum(facts: DatedFacts, item: CatalogueItem): NationalMaximum | undefined {
  const nationalClass = nationalClassOf(facts, item);
  return nationalClass && computeNationalMaximum(facts, nationalClass);
}

/** The periods are “at most”: the determining unit may state an earlier last day of publicity (GX27, BT30). */
function withinStated<End extends PeriodEnd | undefined>(period: End, { publicUntil }: DatedFacts): End {
  if (period === undefined || publicUntil === undefined) return period;
  return { ...period, endsAt: Math.min(period.endsAt, startOfDay(addDays(publicUntil, 1))) };
}

function catalogued(from: Day, months: number | undefined, rule: Citation): PeriodEnd | undefined {
  return months === undefined ? undefined : { endsAt: endAfter(from, months), rules: [rule] };
}

/** P7: 00:00+08:00 of the day `months` later. */
function endAfter(from: Day, months: number): EpochMs {
  return startOfDay(addMonths(from, months));
}
