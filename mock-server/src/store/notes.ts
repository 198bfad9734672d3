/** The notes of a listing in the files of those held responsible for it (L4: GX50, BT42). */
import type { Annotation } from '@credit-check/domain/contract/disclosed';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { findListing, putListing } from './listing-cases.ts';
import { type SubjectKey, subjectKey } from './subject-key.ts';

export interface NoteKey {
  readonly listingId: string;
  /** The person. */
  readonly subjectKey: SubjectKey;
}

/** Whether the listing stands as a note in that person’s file. */
export async function hasNote(db: Kysely<Database>, note: NoteKey): Promise<boolean> {
  const row = await db
    .selectFrom('responsibilities')
    .where('listing_id', '=', note.listingId)
    .where('subject_key', '=', note.subjectKey)
    .select('listing_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** An answer that is being made from the facts of before is made anew (`dataChange`). */
export async function annotateNote(
  transaction: Transaction<Database>,
  note: NoteKey,
  dataChange: number,
  annotations: readonly Annotation[],
): Promise<void> {
  await transaction
    .updateTable('responsibilities')
    .set({ annotations: annotations.length === 0 ? null : JSON.stringify(annotations) })
    .where('listing_id', '=', note.listingId)
    .where('subject_key', '=', note.subjectKey)
    .execute();
  await markChanged(transaction, note, dataChange);
}

/** The person is not held responsible any more; a later step of the listing does not bring the note back. */
export async function removeNote(transaction: Transaction<Database>, note: NoteKey, dataChange: number): Promise<void> {
  await transaction
    .deleteFrom('responsibilities')
    .where('listing_id', '=', note.listingId)
    .where('subject_key', '=', note.subjectKey)
    .execute();
  await markChanged(transaction, note, dataChange);
}

async function markChanged(transaction: Transaction<Database>, note: NoteKey, dataChange: number): Promise<void> {
  const stored = await findListing(transaction, note.listingId);
  if (stored === undefined) return;
  const isHeld = await hasNote(transaction, note);
  const responsible = stored.responsible.filter((person) => isHeld || subjectKey(person.subject) !== note.subjectKey);
  await putListing(transaction, { ...stored, responsible, dataChange });
}
