import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { reuseStatement } from '../store/reuse-statement.ts';

export interface LogHead {
  readonly size: number;
  readonly root: Uint8Array;
  /** Signed note over both; null until there is an entry. */
  readonly checkpoint: string | null;
}

const touchHead = reuseStatement((db) =>
  db.updateTable('log_head').set({ id: 1 }).where('id', '=', 1).returning(['size', 'root', 'checkpoint']),
);

/**
 * Locks the log for this transaction and reads where it ends. An update that changes nothing: it takes the lock on either
 * store, and fails at once on one that cannot be written.
 */
export async function lockHead(transaction: Transaction<Database>): Promise<LogHead> {
  return (await touchHead(transaction)).rows[0]!;
}
