/** What a slot of a statement holds: one disclosed entry with its type, or nothing. */
import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '../contract/disclosed.ts';
import { type EpochMs, parseInstant } from '../time/instant.ts';
import { parseDisclosure } from './salted-disclosure.ts';

export type SlotValue =
  | ({ readonly type: 'record' } & DisclosedRecord)
  | ({ readonly type: 'listing' } & DisclosedListing)
  | ({ readonly type: 'evaluation' } & DisclosedEvaluation)
  | null;

export const slotTypes = ['record', 'listing', 'evaluation'] as const;

/** The entries of an answer. */
export interface DisclosedEntries {
  readonly severeListings: readonly DisclosedListing[];
  readonly records: readonly DisclosedRecord[];
  readonly evaluations: readonly DisclosedEvaluation[];
}

export interface SlotEntry {
  readonly value: SlotValue;
  /** Exclusive end of its disclosure; null where it has none of its own. */
  readonly until: EpochMs | null;
}

/** An answer's entries, ready for the slots of a statement. */
export function slotEntries({ severeListings, records, evaluations }: DisclosedEntries): SlotEntry[] {
  return [
    ...severeListings.map((listing) => slotEntry({ type: 'listing', ...listing })),
    ...records.map((record) => slotEntry({ type: 'record', ...record })),
    ...evaluations.map((evaluation) => slotEntry({ type: 'evaluation', ...evaluation })),
  ];
}

/**
 * The entries slot openings hold, in the order they were put in. For openings of our own stores, whose form is known.
 * @throws RangeError for a text that is not a disclosure.
 */
export function readSlotEntries(disclosures: readonly string[]): DisclosedEntries {
  const severeListings: DisclosedListing[] = [];
  const records: DisclosedRecord[] = [];
  const evaluations: DisclosedEvaluation[] = [];
  for (const text of disclosures) {
    const disclosure = parseDisclosure(text);
    if (disclosure?.name !== 'slot') throw new RangeError('not the opening of a slot');
    const value = disclosure.value as unknown as SlotValue;
    if (value === null) continue;
    if (value.type === 'listing') severeListings.push(withoutType(value));
    else if (value.type === 'record') records.push(withoutType(value));
    else evaluations.push(withoutType(value));
  }
  return { severeListings, records, evaluations };
}

function slotEntry(value: Exclude<SlotValue, null>): SlotEntry {
  const endsAt = value.disclosure?.endsAt;
  return { value, until: endsAt ? parseInstant(endsAt) : null };
}

function withoutType<T extends { type: string }>({ type: _, ...entry }: T): Omit<T, 'type'> {
  return entry;
}
