/** Share codes: what a subject offers to whoever is told the code, once. */
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { ShareCodeTable } from './consent-tables.ts';
import type { Database } from './database.ts';

export type StoredShareCode = Selectable<ShareCodeTable>;

/** Keeps the offer; those that are over by then go, redeemed or not: what they became stands in its consent. */
export async function insertShareCode(
  transaction: Transaction<Database>,
  row: Insertable<ShareCodeTable>,
): Promise<void> {
  await transaction.deleteFrom('share_codes').where('redeem_by', '<=', row.made_at).execute();
  await transaction.insertInto('share_codes').values(row).execute();
}

/** Gives the offer its code, in the place of one handed out before; false once it is redeemed. */
export async function setShareCode(db: Kysely<Database>, id: string, codeHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('share_codes')
    .set({ code_hash: codeHash })
    .where('id', '=', id)
    .where('consent_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** By the code’s hash: the code itself is not kept. */
export function findShareCode(db: Kysely<Database>, codeHash: string): Promise<StoredShareCode | undefined> {
  return db.selectFrom('share_codes').where('code_hash', '=', codeHash).selectAll().executeTakeFirst();
}

/** False where somebody redeemed it meanwhile; then nothing changed. */
export async function redeemShareCode(
  transaction: Transaction<Database>,
  id: string,
  consentId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('share_codes')
    .set({ consent_id: consentId })
    .where('id', '=', id)
    .where('consent_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
