import { revokeRecord } from '@credit-check/domain/ingest/revoke-record';
import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { entombRecord } from '../store/record-versions.ts';
import { subjectKey } from '../store/subject-key.ts';
import { sandboxRevocations } from './data/revocations.ts';
import { sandboxSupplier } from './sandbox-parties.ts';

/** Revokes what had fallen before the sandbox's clock starts, as its provider would have. */
export async function restoreRevocations(transaction: Transaction<Database>): Promise<void> {
  const { organizationId, operator } = sandboxSupplier;
  for (const { uscc, at, said, ...record } of sandboxRevocations) {
    const revocation = revokeRecord(record, said, { at });
    if (!revocation.ok) throw new Error(`the sandbox revokes ${record.id} unlawfully`);
    const { tombstone } = revocation;
    await entombRecord(transaction, {
      row: {
        record_id: record.id,
        version: 2,
        type: 'record',
        owner_id: organizationId,
        organization_id: organizationId,
        operator,
        at,
        kind: 'revoked',
        data_change: 0,
        reason: tombstone.reason,
        document: tombstone.document === undefined ? null : JSON.stringify(tombstone.document),
        tombstone: JSON.stringify(tombstone),
      },
      subjectKey: subjectKey({ scheme: 'uscc', id: uscc }),
    });
  }
}
