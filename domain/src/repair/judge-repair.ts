/** Whether a repair may be asked for at all (O4: GX62, BT59, the national rule). Whether it is granted, its authority decides. */
import type { RepairWay } from '../contract/repair.ts';
import type { Citation } from '../disclosure/citations.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import { computeRecordPeriods } from '../disclosure/disclose-record.ts';
import { isOnList } from '../disclosure/disclosure-period.ts';
import type { ListingFacts, RecordFacts } from '../disclosure/facts.ts';
import { computeRepairableFrom, findNationalRule, nationalClassOf } from '../disclosure/national-rule.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { type Refused, refuse } from '../ingest/refusal.ts';
import { type Day, dayOf } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';

/** Why it may not be asked for: not now, or never, or a condition is not met. */
export type RepairObstacle =
  | 'no-law'
  | 'not-adverse'
  | 'not-live'
  | 'irreparable'
  | 'over'
  | 'not-corrected-yet'
  | 'too-early'
  | 'no-commitment'
  | 'not-on-list';

export type RepairRefusal = Refused<'conflict' | 'request.malformed'> & {
  readonly obstacle: RepairObstacle;
  /** `too-early`: the first day on which it may be asked for. */
  readonly from?: Day;
};

export interface RepairContext {
  readonly now: EpochMs;
  /** The subject's listings, with which a record's period is reckoned. */
  readonly listings: readonly ListingFacts[];
  readonly registry?: Registry;
}

/** What is asked, as far as it is judged. */
export interface AskedRepair {
  readonly correctedOn: Day;
  readonly ways: readonly RepairWay[];
  readonly commitment?: string | undefined;
}

/** Undefined where it may be asked for. */
export function refuseRecordRepair(
  record: RecordFacts,
  asked: AskedRepair,
  { now, listings, registry = knownJurisdictions }: RepairContext,
): RepairRefusal | undefined {
  const jurisdiction = registry.findJurisdiction(record.jurisdiction);
  const item = registry.findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn);
  if (jurisdiction === undefined || item === undefined) return never('no-law', [], 'no law known here repairs it');
  const rules = [jurisdiction.articles.repair];
  if (item.polarity !== 'adverse') return never('not-adverse', rules, 'only adverse information is repaired');
  if (record.state !== 'live') return never('not-live', rules, `the record is ${record.state} already`);
  if (item.irreparable !== undefined) {
    return never('irreparable', rules, `a law declares it irreparable: ${item.irreparable}`);
  }
  const on = listings.filter((listing) => isOnList(listing, now));
  const end = computeRecordPeriods(record, on, registry)?.retention?.endsAt;
  if (end === undefined || end <= now) return never('over', rules, 'its disclosure is over: nothing is to be repaired');
  const today = dayOf(now);
  if (asked.correctedOn > today) return lacks('not-corrected-yet', rules, 'correctedOn cannot lie in the future');
  const nationalClass = nationalClassOf(record, item);
  const rule = nationalClass && findNationalRule(today);
  if (nationalClass === undefined || rule === undefined) return undefined;
  const national = [rule.citation];
  const from = computeRepairableFrom(record, nationalClass, rule, item.name + record.title);
  if (today < from) {
    return { ...never('too-early', national, `the minimum of publicity runs: ask from ${from} on`), from };
  }
  return commits(asked) ? undefined : lacks('no-commitment', national, 'a public commitment is needed (commitment)');
}

/** A listing: while it is on; whether its conditions of removal are met, its authority decides (GX51(5), GX62). */
export function refuseListingRepair(
  listing: ListingFacts,
  { correctedOn }: AskedRepair,
  { now, registry = knownJurisdictions }: Omit<RepairContext, 'listings'>,
): RepairRefusal | undefined {
  const article = registry.findJurisdiction(listing.jurisdiction)?.articles.repair;
  const rules = article === undefined ? [] : [article];
  if (!isOnList(listing, now)) return never('not-on-list', rules, 'the subject is not on that list');
  if (correctedOn > dayOf(now)) return lacks('not-corrected-yet', rules, 'correctedOn cannot lie in the future');
  return undefined;
}

function commits({ ways, commitment }: AskedRepair): boolean {
  return ways.includes('commitment') && commitment !== undefined;
}

function never(obstacle: RepairObstacle, rules: readonly Citation[], sentence: string): RepairRefusal {
  return { ...refuse('conflict', rules, sentence), obstacle };
}

function lacks(obstacle: RepairObstacle, rules: readonly Citation[], sentence: string): RepairRefusal {
  return { ...refuse('request.malformed', rules, sentence), obstacle };
}
