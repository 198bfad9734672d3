import type { AttachmentOutput } from '@credit-check/domain/contract/attachment';
import type { ObjectionOutput } from '@credit-check/domain/contract/objection';
import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import type { ObjectionCase } from '@credit-check/domain/objection/objection-case';
import { computeObjectionDeadline } from '@credit-check/domain/objection/objection-deadline';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { StoredApplication } from '../../store/applications.ts';
import { findAttachments } from '../../store/attachments.ts';
import type { Database } from '../../store/database.ts';
import { dueOutput } from '../applications/due-output.ts';
import { subjectsShown } from '../applications/subjects-shown.ts';

/** Objections as those concerned see them. */
export async function objectionOutputs(
  db: Kysely<Database>,
  rows: readonly StoredApplication<'objection'>[],
  now: EpochMs,
): Promise<ObjectionOutput[]> {
  const subjectOf = await subjectsShown(
    db,
    rows.map(({ subjectKey }) => subjectKey),
  );
  const attachments = await findAttachments(
    db,
    rows.map((row) => row.case.id),
  );
  return rows.map((row) => output(row.case, subjectOf(row.subjectKey), attachments.get(row.case.id) ?? [], now));
}

function output(
  objection: ObjectionCase,
  subject: DisclosedSubject,
  attachments: AttachmentOutput[],
  now: EpochMs,
): ObjectionOutput {
  const { id, state, target, ground, statement, receivedAt, helpFrom, verification, remedy, history } = objection;
  const jurisdiction = findJurisdiction(objection.jurisdiction);
  const due = jurisdiction && computeObjectionDeadline(objection, jurisdiction);
  return {
    objectionId: id,
    state,
    subject,
    target,
    ground,
    statement,
    receivedAt: formatInstant(receivedAt),
    ...(due && { due: dueOutput(due, now) }),
    ...(helpFrom !== undefined && { helpFrom }),
    ...(verification && { verification: { ...verification, at: formatInstant(verification.at) } }),
    ...(remedy && { remedy }),
    steps: history.map(({ at, ...step }) => ({ ...step, at: formatInstant(at) })),
    attachments,
  };
}
