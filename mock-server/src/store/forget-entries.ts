/** What no longer stands leaves every stored answer at once, and the file it was stored in (C8, contract §6). */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';

/** Destroys every opening that shows one of these entries. */
export async function forgetEntries(transaction: Transaction<Database>, keys: readonly EntryKey[]): Promise<void> {
  if (keys.length > 0) await transaction.deleteFrom('openings').where('entry_key', 'in', keys).execute();
}

/** What was deleted still stands in the write-ahead log until it is written back: done at once, outside a transaction. */
export async function eraseTraces(db: Kysely<Database>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
