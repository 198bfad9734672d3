import type { RecordReceipt } from '@credit-check/domain/contract/record-output';
import { computeRecordPeriods } from '@credit-check/domain/disclosure/disclose-record';
import type { DisclosurePeriods, PeriodEnd } from '@credit-check/domain/disclosure/disclosure-period';
import { findCatalogueItem, findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { UNTIL_REMOVAL } from '@credit-check/domain/disclosure/stated-end';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { SuppliedFacts } from '../store/record-versions.ts';

/** What a provider gets back: the version, and until when it would be shown, as the record stands by itself. */
export function recordReceipt(
  { record_id: id, version }: { readonly record_id: string; readonly version: number },
  facts: SuppliedFacts,
): RecordReceipt {
  const periods = periodsOf(facts);
  return {
    id,
    version,
    state: 'state' in facts ? facts.state : 'live',
    publicity: disclosureOf(periods?.publicity),
    retention: disclosureOf(periods?.retention),
  };
}

function periodsOf(facts: SuppliedFacts): DisclosurePeriods | undefined {
  if ('state' in facts) return computeRecordPeriods(facts, []);
  const { id, jurisdiction, catalogueItem, asOf } = facts;
  const item = findCatalogueItem(jurisdiction, catalogueItem, asOf);
  return item && findJurisdiction(jurisdiction)?.computePeriods({ id, determinedOn: asOf }, item, []);
}

function disclosureOf(end: PeriodEnd | undefined): RecordReceipt['publicity'] {
  if (end === undefined) return null;
  return { endsAt: end.endsAt === UNTIL_REMOVAL ? null : formatInstant(end.endsAt), rules: [...end.rules] };
}
