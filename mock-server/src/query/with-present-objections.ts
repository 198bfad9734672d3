/** A stored answer says which of its entries are under objection now, whenever it was given (O2: GX61, BT57). */
import type { Annotation } from '@credit-check/domain/contract/disclosed';
import { noteId } from '@credit-check/domain/disclosure/disclose-responsibility';
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import type { DisclosedEntries } from '@credit-check/domain/receipt/slot-entry';

/** The statement keeps what was said then; of its entries, those that are gone from the file stay as they were. */
export function withPresentObjections(entries: DisclosedEntries, file: CreditFile | undefined): DisclosedEntries {
  if (file === undefined) return entries;
  const present = new Map<string, readonly Annotation[]>([
    ...file.records.map(({ id, annotations }) => [`record:${id}`, annotations] as const),
    ...file.evaluations.map(({ id, annotations }) => [`evaluation:${id}`, annotations] as const),
    ...file.listings.map(({ id, annotations }) => [`listing:${id}`, annotations] as const),
    // The note in a responsible person's file carries what its listing does (L4).
    ...file.responsibilities.map(
      ({ listing: { id, annotations }, annotations: own = [] }) =>
        [`record:${noteId(id)}`, [...annotations, ...own]] as const,
    ),
  ]);
  const brought =
    (type: 'record' | 'listing' | 'evaluation') =>
    <Entry extends { readonly id: string; readonly annotations: readonly Annotation[] }>(entry: Entry): Entry => {
      const now = present.get(`${type}:${entry.id}`);
      if (now === undefined) return entry;
      const others = entry.annotations.filter(({ kind }) => kind !== 'objection');
      return { ...entry, annotations: [...others, ...now.filter(({ kind }) => kind === 'objection')] };
    };
  return {
    records: entries.records.map(brought('record')),
    severeListings: entries.severeListings.map(brought('listing')),
    evaluations: entries.evaluations.map(brought('evaluation')),
  };
}
