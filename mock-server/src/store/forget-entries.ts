/** What no longer stands leaves every stored answer at once, and the file it was stored in (C8, contract §6). */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import type { EntryKey } from './entry-key.ts';

/** Destroys every opening that shows one of these entries. */
export async function forgetEntries(transaction: Transaction<Database>, keys: readonly EntryKey[]): Promise<void> {
  if (keys.length > 0) await transaction.deleteFrom('openings').where('entry_key', 'in', keys).execute();
}

/** Overwrites what was deleted, where the store keeps traces of it (`Engine`); done at once, outside a transaction. */
export function eraseTraces(db: Kysely<Database>): Promise<void> {
  return engineOf(db).eraseTraces(db);
}
