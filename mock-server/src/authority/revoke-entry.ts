import type { Revoked } from '@credit-check/domain/contract/record-changes';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { LiveVersion } from '../ingest/find-own-record.ts';
import { revokeLiveRecord } from '../ingest/revoke-live-record.ts';
import type { Staff } from '../query/authenticate-staff.ts';
import type { Database } from '../store/database.ts';
import { leaveLists } from './leave-lists.ts';

/**
 * Revokes an entry, and with it what rests on it: severe listings (C8: GX60, BT58; L5: GX51(4)).
 * @param by its provider, or the operator that upheld an objection to it
 * @throws ProblemError why the revocation is refused
 */
export async function revokeEntry(
  transaction: Transaction<Database>,
  context: Pick<Context, 'clock'>,
  by: Pick<Staff, 'organization' | 'operator'>,
  current: LiveVersion,
  raw: unknown,
): Promise<Revoked> {
  const revoked = await revokeLiveRecord(transaction, context, by, current, raw);
  const { subject_key: subjectKey, record_id: recordId } = current;
  const { kind, reason } = revoked.tombstone;
  await leaveLists(transaction, context, by, {
    subjectKey,
    recordId,
    ground: 'basis-revoked',
    // What was recorded wrongly may be right on paper.
    isDecisive: kind === 'document-revoked' || kind === 'document-void',
    reason,
  });
  return revoked;
}
