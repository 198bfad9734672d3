import type { ObjectionTarget } from '@credit-check/domain/contract/objection';
import { listingOfNote } from '@credit-check/domain/disclosure/disclose-responsibility';
import type { ListingFacts } from '@credit-check/domain/disclosure/facts';
import { splitMeasureId } from '@credit-check/domain/objection/measure-id';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { findListing } from '../../store/listing-cases.ts';
import { hasNote } from '../../store/notes.ts';
import type { SubjectKey } from '../../store/subject-key.ts';
import { findOwnEntry, type OwnEntry } from '../applications/find-own-entry.ts';

/** What an objection is about; of a measure its listing, of a note the listing it is a note of (L4). */
export type Objected = OwnEntry | { readonly type: 'note'; readonly ownerId: string; readonly facts: ListingFacts };

/**
 * Undefined for an omission.
 * @throws ProblemError `not-found`, another's like what does not exist
 */
export async function findObjected(
  db: Kysely<Database>,
  key: SubjectKey,
  { type, id = '' }: ObjectionTarget,
): Promise<Objected | undefined> {
  if (type === 'omission') return undefined;
  if (type === 'record') return (await findOwnNote(db, key, id)) ?? findOwnEntry(db, key, { type, id });
  if (type !== 'measure') return findOwnEntry(db, key, { type, id });
  const [listingId, code] = splitMeasureId(id);
  const entry = await findOwnEntry(db, key, { type: 'listing', id: listingId });
  if (entry.facts.measures.some((measure) => measure.code === code)) return entry;
  throw new ProblemError('not-found', 'there is no such measure in your file');
}

/** Under which key objections to it are found. */
export function objectedKey({ type, facts }: Objected): string {
  return `${type}:${facts.id}`;
}

/** The listing where the key is a note's. */
export function listingOfNoteKey(entryKey: string): string | undefined {
  return entryKey.startsWith('note:') ? entryKey.slice('note:'.length) : undefined;
}

async function findOwnNote(db: Kysely<Database>, key: SubjectKey, id: string): Promise<Objected | undefined> {
  const listingId = listingOfNote(id);
  if (listingId === undefined || !(await hasNote(db, { listingId, subjectKey: key }))) return undefined;
  const stored = await findListing(db, listingId);
  return stored && { type: 'note', ownerId: stored.ownerId, facts: stored.listing.facts };
}
