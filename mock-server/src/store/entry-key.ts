import type { SlotValue } from '@credit-check/domain/receipt/slot-entry';

/** What an opening shows: `<type>:<id>` of a record, an evaluation or a listing. */
export type EntryKey = string;

/**
 * The key of what a slot holds; null where it is empty. The note in a responsible person's file is shown as a record and
 * goes with the listing it is a note of (L4).
 */
export function entryKeyOf(value: SlotValue): EntryKey | null {
  if (value === null) return null;
  const isNote = value.type === 'record' && value.annotations.some(({ kind }) => kind === 'responsible-person');
  return isNote ? `listing:${value.id.replace(/-responsible$/, '')}` : `${value.type}:${value.id}`;
}
