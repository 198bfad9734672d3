/** One record, or nothing. */
import type { DisclosedRecord } from '../contract/disclosed.ts';
import { startOfDay } from '../time/day.ts';
import type { CatalogueItem } from './catalogue-item.ts';
import type { Citation } from './citations.ts';
import type { Registry } from './create-registry.ts';
import { type DisclosureContext, showUntil } from './disclosure-context.ts';
import type { DisclosurePeriods, PeriodEnd } from './disclosure-period.ts';
import type { ListingFacts, RecordFacts } from './facts.ts';
import { concernsMinor } from './is-minor.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { registry as knownJurisdictions } from './registry.ts';
import { isMarketUse, isOpenTo, periodFor } from './visibility.ts';

/**
 * The record as the grant may see it; undefined where it may not be seen. Repaired and revoked records (O4, C8), records
 * outside a known catalogue (C1), about a minor's conduct (S3) or determined after `now` are seen by nobody.
 */
export function discloseRecord(record: RecordFacts, context: DisclosureContext): DisclosedRecord | undefined {
  const { subject, grant, now, listings, registry } = context;
  const jurisdiction = registry.findJurisdiction(record.jurisdiction);
  const item = registry.findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn);
  if (jurisdiction === undefined || item === undefined) return undefined;
  if (record.state !== 'live' || !(startOfDay(record.determinedOn) <= now)) return undefined;
  if (subject.bornOn !== undefined && concernsMinor(subject.bornOn, record)) return undefined;
  if (!isOpenTo(item, grant) || isHiddenByWish(item, context)) return undefined;
  const period = periodFor(grant.basis, jurisdiction.computePeriods(record, item, listings));
  const disclosure = period && showUntil(cite(period, item, jurisdiction, context), jurisdiction, context);
  if (disclosure === undefined) return undefined;
  return {
    id: record.id,
    catalogueItem: { code: item.code, name: item.name },
    polarity: item.polarity,
    title: record.title,
    facts: record.facts,
    ...(record.document && { document: record.document }),
    provider: record.provider,
    determinedOn: record.determinedOn,
    ...(record.conductEndedOn !== undefined && { conductEndedOn: record.conductEndedOn }),
    annotations: [...record.annotations],
    disclosure,
  };
}

/**
 * Both ends of a record, over or not: for the subject's own file, where what has run out is marked, and for timers.
 * Undefined where the record cites no known item. `listings`: those of the subject that are on.
 */
export function computeRecordPeriods(
  record: RecordFacts,
  listings: readonly ListingFacts[],
  registry: Registry = knownJurisdictions,
): DisclosurePeriods | undefined {
  const item = registry.findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn);
  return item && registry.findJurisdiction(record.jurisdiction)?.computePeriods(record, item, listings);
}

/** C6 (GX25, BT36): at the subject's wish not public; still there on the other bases. */
function isHiddenByWish(item: CatalogueItem, { subject, grant }: DisclosureContext): boolean {
  return item.polarity === 'positive' && subject.hidesPositiveRecords && grant.basis === 'public';
}

function cite(
  { endsAt, rules }: PeriodEnd,
  item: CatalogueItem,
  { articles }: Jurisdiction,
  { grant }: DisclosureContext,
): PeriodEnd {
  const more: Citation[] = [];
  if (articles.marketUse !== undefined && item.polarity === 'adverse' && isMarketUse(grant.basis)) {
    more.push(articles.marketUse);
  }
  if (item.category === 'restricted-finance') more.push(articles.restrictedFinance);
  return { endsAt, rules: [...rules, ...more] };
}
