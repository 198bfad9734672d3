/** The next version of a record: what procedures have noted on it stays (O2, O4). */
import type { Annotation } from '@credit-check/domain/contract/disclosed';
import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { forgetEntries } from '../store/forget-entries.ts';
import {
  type CurrentVersion,
  findCurrentFacts,
  insertNextVersion,
  type NewVersion,
  type SuppliedFacts,
} from '../store/record-versions.ts';
import type { JudgedRecord } from './judged-record.ts';

/** What all versions of one change have in common. */
export type VersionStamp = Pick<
  NewVersion['row'],
  'owner_id' | 'organization_id' | 'operator' | 'at' | 'kind' | 'data_change' | 'reason' | 'document'
>;

/** The version after the current one, or the first. */
export function nextVersion(
  record: JudgedRecord,
  current: CurrentVersion | undefined,
  stamp: VersionStamp,
): NewVersion {
  const { id, subjectKey, entry, content } = record;
  const version = (current?.version ?? 0) + 1;
  return {
    row: { record_id: id, version, type: entry.type, subject_key: subjectKey, ...stamp },
    facts: entry.facts,
    content,
  };
}

/**
 * Stored answers drop what is superseded: it may have been wrong about someone (GX60, BT58). Gives the content as written.
 */
export async function replaceVersion(
  transaction: Transaction<Database>,
  { row, facts }: NewVersion,
  note?: Annotation,
): Promise<SuppliedFacts> {
  const superseded = await findCurrentFacts(transaction, row);
  const written = carryOver(facts, superseded, note);
  await insertNextVersion(transaction, { row, facts: written }, superseded);
  await forgetEntries(transaction, [`${row.type}:${row.record_id}`], 'corrected');
  return written;
}

/** An objection under way stays noted and a repaired record repaired, whatever the provider sends. */
function carryOver(facts: SuppliedFacts, superseded: SuppliedFacts, note: Annotation | undefined): SuppliedFacts {
  const earlier = superseded.annotations.filter(({ kind }) => note === undefined || kind !== note.kind);
  const annotations = note === undefined ? earlier : [...earlier, note];
  if (!('state' in facts && 'state' in superseded)) return { ...facts, annotations };
  const { state, stateSince } = superseded;
  return { ...facts, annotations, state, ...(stateSince !== undefined && { stateSince }) };
}
