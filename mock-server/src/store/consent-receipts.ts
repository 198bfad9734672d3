/** What was logged of a consent, the oldest first; nothing is ever changed here. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { ConsentReceiptTable } from './consent-tables.ts';
import type { Database } from './database.ts';

export type StoredConsentReceipt = Selectable<ConsentReceiptTable>;

/** Of one consent, the oldest first. */
export function findConsentReceipts(db: Kysely<Database>, consentId: string): Promise<StoredConsentReceipt[]> {
  return db
    .selectFrom('consent_receipts')
    .where('consent_id', '=', consentId)
    .orderBy('position')
    .selectAll()
    .execute();
}

/** False where another receipt took the position meanwhile: then the transaction is to be rolled back. */
export async function insertConsentReceipt(
  transaction: Transaction<Database>,
  receipt: StoredConsentReceipt,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('consent_receipts')
    .values(receipt)
    .onConflict((conflict) => conflict.columns(['consent_id', 'position']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
