/** One severe listing, or nothing (L2, P8). */
import type { DisclosedListing, Measure } from '../contract/disclosed.ts';
import { citationName } from './citations.ts';
import { type DisclosureContext, showUntil } from './disclosure-context.ts';
import type { ListingFacts, MeasureFacts } from './facts.ts';
import { computeStatedEnd } from './stated-end.ts';
import { isOpenTo } from './visibility.ts';

/** `listing` is one that is on at `context.now`. Runs to its own last day or to the removal (GX51, BT41). */
export function discloseListing(listing: ListingFacts, context: DisclosureContext): DisclosedListing | undefined {
  const jurisdiction = context.registry.findJurisdiction(listing.jurisdiction);
  if (jurisdiction === undefined || !isOpenTo(jurisdiction.severeListItem, context.grant)) return undefined;
  const end = { endsAt: computeStatedEnd(listing), rules: jurisdiction.articles.severeList };
  const disclosure = showUntil(end, jurisdiction, context);
  if (disclosure === undefined) return undefined;
  return {
    id: listing.id,
    listName: listing.listName,
    authority: listing.authority,
    listedOn: listing.decidedOn,
    grounds: listing.grounds,
    legalBasis: [...listing.legalBasis],
    documentNumber: listing.documentNumber,
    measures: listing.measures.flatMap((measure) => discloseMeasure(measure, listing, context)),
    removalConditions: listing.removalConditions,
    removalProcedure: listing.removalProcedure,
    remedies: listing.remedies,
    annotations: [...listing.annotations],
    disclosure,
  };
}

/** As the decision states it (L3); none where the list of measures does not know it or its own last day is over. */
function discloseMeasure(
  { code, method, endsOn }: MeasureFacts,
  { authority, jurisdiction, decidedOn }: ListingFacts,
  { now, registry }: DisclosureContext,
): Measure[] {
  const item = registry.findMeasure(jurisdiction, code, decidedOn);
  if (item === undefined || computeStatedEnd({ endsOn }) <= now) return [];
  return [
    {
      code,
      name: item.name,
      authority,
      legalBasis: citationName(item.article, 'zh-CN'),
      ...(method !== undefined && { method }),
      ...(endsOn !== undefined && { endsOn }),
    },
  ];
}
