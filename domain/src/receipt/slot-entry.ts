/** What a slot of a statement holds: one disclosed entry with its type, or nothing. */
import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '../contract/disclosed.ts';
import { type EpochMs, parseInstant } from '../time/instant.ts';

export const slotTypes = ['record', 'listing', 'evaluation'] as const;

export type SlotValue =
  | ({ readonly type: 'record' } & DisclosedRecord)
  | ({ readonly type: 'listing' } & DisclosedListing)
  | ({ readonly type: 'evaluation' } & DisclosedEvaluation)
  | null;

export interface SlotEntry {
  readonly value: SlotValue;
  /** Exclusive end of its disclosure; null where it has none of its own. */
  readonly until: EpochMs | null;
}

/** The entries of an answer. */
export interface DisclosedEntries {
  readonly severeListings: readonly DisclosedListing[];
  readonly records: readonly DisclosedRecord[];
  readonly evaluations: readonly DisclosedEvaluation[];
}

/** An answer's entries, ready for the slots of a statement. */
export function slotEntries({ severeListings, records, evaluations }: DisclosedEntries): SlotEntry[] {
  return [
    ...severeListings.map((listing) => slotEntry({ type: 'listing', ...listing })),
    ...records.map((record) => slotEntry({ type: 'record', ...record })),
    ...evaluations.map((evaluation) => slotEntry({ type: 'evaluation', ...evaluation })),
  ];
}

function slotEntry(value: Exclude<SlotValue, null>): SlotEntry {
  const endsAt = value.disclosure?.endsAt;
  return { value, until: endsAt ? parseInstant(endsAt) : null };
}
