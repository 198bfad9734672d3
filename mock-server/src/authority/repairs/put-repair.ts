import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { computeRepairDeadline } from '@credit-check/domain/repair/repair-deadline';
import type { Transaction } from 'kysely';
import { putApplication, type StoredApplication } from '../../store/applications.ts';
import type { Database } from '../../store/database.ts';

/** Writes a wish for repair with the day by which it is due, where there is one. */
export async function putRepair(
  transaction: Transaction<Database>,
  stored: StoredApplication<'repair'>,
): Promise<void> {
  const jurisdiction = findJurisdiction(stored.case.jurisdiction);
  const due = jurisdiction && computeRepairDeadline(stored.case, jurisdiction);
  await putApplication(transaction, { ...stored, isOpen: stored.case.state === 'received', dueOn: due?.dueOn });
}
