/** The objection annotation, put on an entry and taken off it with the facts, so that every answer carries it (O2: GX61, BT57). */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { withObjections } from '@credit-check/domain/objection/objection-annotation';
import type { Transaction } from 'kysely';
import { findOpenAbout, type StoredApplication } from '../../store/applications.ts';
import { changeEntry } from '../../store/change-entry.ts';
import type { Database } from '../../store/database.ts';
import { annotateNote } from '../../store/notes.ts';
import { recordChange } from '../../store/record-change.ts';
import { concernedKeys } from '../applications/concerned-keys.ts';
import { listingOfNoteKey } from './find-objected.ts';

/** As the objections stand that are written in this transaction already. */
export async function annotateObjections(
  transaction: Transaction<Database>,
  { entryKey, subjectKey, case: { jurisdiction: id } }: StoredApplication<'objection'>,
  reason: Extract<SupersededReason, `objection-${string}`>,
): Promise<void> {
  const jurisdiction = findJurisdiction(id);
  if (entryKey === null || jurisdiction === undefined) return;
  const subjectKeys = await concernedKeys(transaction, subjectKey, entryKey);
  const dataChange = await recordChange(transaction, { reason, subjectKeys });
  const about = await findOpenAbout(transaction, 'objection', entryKey);
  const listingId = listingOfNoteKey(entryKey);
  if (listingId !== undefined) {
    // Of the note of one person; others held responsible for the listing have their own.
    const own = about.filter((stored) => stored.subjectKey === subjectKey).map((stored) => stored.case);
    const annotations = withObjections([], own, jurisdiction);
    return annotateNote(transaction, { listingId, subjectKey }, dataChange, annotations);
  }
  const open = about.map((stored) => stored.case);
  await changeEntry(transaction, entryKey, dataChange, (facts) => ({
    ...facts,
    annotations: withObjections(facts.annotations, open, jurisdiction),
  }));
}
