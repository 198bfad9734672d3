import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { isOpen } from '@credit-check/domain/objection/objection-case';
import { computeObjectionDeadline } from '@credit-check/domain/objection/objection-deadline';
import type { Transaction } from 'kysely';
import { putApplication, type StoredApplication } from '../../store/applications.ts';
import type { Database } from '../../store/database.ts';

/** Writes an objection with the day by which it is due. */
export async function putObjection(
  transaction: Transaction<Database>,
  stored: StoredApplication<'objection'>,
): Promise<void> {
  const jurisdiction = findJurisdiction(stored.case.jurisdiction);
  const due = jurisdiction && computeObjectionDeadline(stored.case, jurisdiction);
  await putApplication(transaction, { ...stored, isOpen: isOpen(stored.case), dueOn: due?.dueOn });
}
