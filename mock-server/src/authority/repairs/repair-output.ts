import type { RepairOutput } from '@credit-check/domain/contract/repair';
import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { computeRepairDeadline } from '@credit-check/domain/repair/repair-deadline';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { StoredApplication } from '../../store/applications.ts';
import { findAttachments } from '../../store/attachments.ts';
import type { Database } from '../../store/database.ts';
import { dueOutput } from '../applications/due-output.ts';
import { subjectsShown } from '../applications/subjects-shown.ts';

/** Wishes for repair as those concerned see them. */
export async function repairOutputs(
  db: Kysely<Database>,
  rows: readonly StoredApplication<'repair'>[],
  now: EpochMs,
): Promise<RepairOutput[]> {
  const subjectOf = await subjectsShown(
    db,
    rows.map(({ subjectKey }) => subjectKey),
  );
  const attachments = await findAttachments(
    db,
    rows.map((row) => row.case.id),
  );
  return rows.map(({ subjectKey, case: repair }) => {
    const { id, state, target, ways, correctedOn, statement, commitment, receivedAt, effect, history } = repair;
    const jurisdiction = findJurisdiction(repair.jurisdiction);
    const due = jurisdiction && computeRepairDeadline(repair, jurisdiction);
    return {
      repairId: id,
      state,
      subject: subjectOf(subjectKey),
      target,
      ways: [...ways],
      correctedOn,
      statement,
      ...(commitment !== undefined && { commitment }),
      receivedAt: formatInstant(receivedAt),
      ...(due && { due: dueOutput(due, now) }),
      ...(effect && { effect }),
      steps: history.map(({ at, ...step }) => ({ ...step, at: formatInstant(at) })),
      attachments: attachments.get(id) ?? [],
    };
  });
}
