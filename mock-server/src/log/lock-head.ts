import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';

export interface LogHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Locks the log for this transaction and reads where it ends. An update that changes nothing: it takes the lock on either
 * store, and fails at once on one that cannot be written.
 */
export async function lockHead(transaction: Transaction<Database>): Promise<LogHead> {
  const { size, root } = await transaction
    .updateTable('log_head')
    .set({ id: 1 })
    .where('id', '=', 1)
    .returning(['size', 'root'])
    .executeTakeFirstOrThrow();
  return { size: Number(size), root };
}
