import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { computePhase, type ListingCase } from '@credit-check/domain/severe-list/listing-case';
import { computeListingDeadlines } from '@credit-check/domain/severe-list/listing-deadlines';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import { isOver } from './applications/due-output.ts';

/** A listing as its authority sees it: how far it has come and what is due. */
export function listingOutput(listing: ListingCase, now: EpochMs): ListingCaseOutput {
  const { id, jurisdiction: jurisdictionId } = listing.facts;
  const jurisdiction = findJurisdiction(jurisdictionId);
  const deadlines = jurisdiction === undefined ? [] : computeListingDeadlines(listing, jurisdiction);
  return {
    id,
    phase: computePhase(listing, now),
    steps: listing.procedure.history.map(({ type, by, at }) => ({ type, by, at: formatInstant(at) })),
    deadlines: deadlines.map(({ kind, dueOn, provisional, rule }) => ({
      kind,
      target: { type: 'listing' as const, id },
      dueOn,
      overdue: isOver(dueOn, now),
      provisional,
      rule,
    })),
  };
}
