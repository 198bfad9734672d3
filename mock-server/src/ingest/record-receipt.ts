import type { RecordReceipt } from '@credit-check/domain/contract/record-output';
import type { PeriodEnd } from '@credit-check/domain/disclosure/disclosure-period';
import { UNTIL_REMOVAL } from '@credit-check/domain/disclosure/disclosure-period';
import { findCatalogueItem, findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { SuppliedFacts } from '../store/record-versions.ts';

/** What a provider gets back: the version, and until when it would be shown, as the record stands by itself. */
export function recordReceipt(
  { record_id: id, version }: { readonly record_id: string; readonly version: number },
  facts: SuppliedFacts,
): RecordReceipt {
  const dated = 'determinedOn' in facts ? facts : { id, determinedOn: facts.asOf };
  const item = findCatalogueItem(facts.jurisdiction, facts.catalogueItem, dated.determinedOn);
  const periods = item && findJurisdiction(facts.jurisdiction)?.computePeriods(dated, item, []);
  return {
    id,
    version,
    state: 'state' in facts ? facts.state : 'live',
    publicity: disclosureOf(periods?.publicity),
    retention: disclosureOf(periods?.retention),
  };
}

function disclosureOf(end: PeriodEnd | undefined): RecordReceipt['publicity'] {
  if (end === undefined) return null;
  return { endsAt: end.endsAt === UNTIL_REMOVAL ? null : formatInstant(end.endsAt), rules: [...end.rules] };
}
