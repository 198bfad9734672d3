/** An objection that is upheld: what it is about is revoked or corrected, a list left, a measure lifted (O3: GX61, BT57). */
import { splitMeasureId } from '@credit-check/domain/objection/measure-id';
import { acceptedAt } from '@credit-check/domain/objection/objection-case';
import type { Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { correctLiveRecord } from '../../ingest/correct-own-record.ts';
import type { LiveVersion } from '../../ingest/find-own-record.ts';
import type { Staff } from '../../query/authenticate-staff.ts';
import type { StoredApplication } from '../../store/applications.ts';
import { changeEntry } from '../../store/change-entry.ts';
import type { Database } from '../../store/database.ts';
import { forgetEntries } from '../../store/forget-entries.ts';
import { removeNote } from '../../store/notes.ts';
import { recordChange } from '../../store/record-change.ts';
import { findCurrentVersions } from '../../store/record-versions.ts';
import type { SubjectKey } from '../../store/subject-key.ts';
import { concernedKeys } from '../applications/concerned-keys.ts';
import { revokeEntry } from '../revoke-entry.ts';
import { asOperator } from '../step-taker.ts';
import { takeListingStep } from '../take-listing-step.ts';
import { listingOfNoteKey } from './find-objected.ts';

export interface Decision {
  readonly reason: string;
  /** The record as it reads from now on. */
  readonly record?: unknown;
}

/** @throws ProblemError where the correction is refused, or is yet to be made */
export async function carryOutRemedy(
  transaction: Transaction<Database>,
  context: Context,
  staff: Staff,
  stored: StoredApplication<'objection'>,
  { reason, record }: Decision,
): Promise<void> {
  const { target, remedy } = stored.case;
  const id = target.id ?? '';
  const noteOf = stored.entryKey === null ? undefined : listingOfNoteKey(stored.entryKey);
  if (noteOf !== undefined) {
    await takeOffNote(transaction, stored.subjectKey, noteOf);
  } else if (target.type === 'listing') {
    const content = { ground: 'objection-upheld', statement: reason } as const;
    await takeListingStep(transaction, context, asOperator(staff), { id, type: 'remove', content });
  } else if (target.type === 'measure') {
    await liftMeasure(transaction, stored, id);
  } else if (remedy === 'revoke' || remedy === 'correct') {
    const current = (await findCurrentVersions(transaction, [id])).get(id);
    // Revoked by its provider in the meantime: nothing is left to be done.
    if (current === undefined || current.kind === 'revoked') return;
    const live = current as LiveVersion;
    const raw = { reason, ...(record !== undefined && { record }) };
    if (remedy === 'revoke') await revokeEntry(transaction, context, staff, live, raw);
    else if (record !== undefined) await correctLiveRecord(transaction, context, staff, live, raw);
    else await requireCorrection(transaction, stored, id);
  }
}

/** GX50: who is not responsible is not noted; the organisation's listing stays. */
async function takeOffNote(
  transaction: Transaction<Database>,
  subjectKey: SubjectKey,
  listingId: string,
): Promise<void> {
  const dataChange = await recordChange(transaction, { reason: 'revoked', subjectKeys: [subjectKey] });
  await removeNote(transaction, { listingId, subjectKey }, dataChange);
  await forgetEntries(transaction, [`listing:${listingId}`], 'revoked', { subjectKey });
}

async function liftMeasure(
  transaction: Transaction<Database>,
  { subjectKey, entryKey }: StoredApplication<'objection'>,
  id: string,
): Promise<void> {
  const [listingId, code] = splitMeasureId(id);
  const key = entryKey ?? `listing:${listingId}`;
  const subjectKeys = await concernedKeys(transaction, subjectKey, key);
  const dataChange = await recordChange(transaction, { reason: 'corrected', subjectKeys });
  await changeEntry(transaction, key, dataChange, (facts) =>
    'measures' in facts ? { ...facts, measures: facts.measures.filter((measure) => measure.code !== code) } : facts,
  );
  await forgetEntries(transaction, [key], 'corrected');
}

/** `correct` without a record: its provider has corrected it since the objection was taken in hand. */
async function requireCorrection(
  transaction: Transaction<Database>,
  { case: objection }: StoredApplication<'objection'>,
  id: string,
): Promise<void> {
  const corrected = await transaction
    .selectFrom('record_versions')
    .where('record_id', '=', id)
    .where('kind', '=', 'corrected')
    .where('at', '>=', acceptedAt(objection) ?? objection.receivedAt)
    .select('version')
    .executeTakeFirst();
  if (corrected !== undefined) return;
  throw new ProblemError(
    'conflict',
    'it is not corrected yet: say how it reads (record), or let its provider do it first',
  );
}
