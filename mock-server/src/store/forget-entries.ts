/** What no longer stands leaves every stored answer at once, and the file it was stored in (C8, contract §6). */

import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { engineOf, notificationsOf } from './engine.ts';
import type { EntryKey } from './entry-key.ts';
import { markFallen } from './mark-fallen.ts';
import { type AnswersMeant, openingsShow } from './openings-show.ts';

/**
 * Destroys every opening that shows one of these entries; the receipts concerned are released once the transaction
 * stands (`log/releaser.ts`).
 * @param reason what whoever follows such an answer is told
 * @param meant only in these answers; in all of them where absent
 */
export async function forgetEntries(
  transaction: Transaction<Database>,
  keys: readonly EntryKey[],
  reason: SupersededReason = 'revoked',
  meant: AnswersMeant = {},
): Promise<void> {
  if (keys.length === 0) return;
  const shows = openingsShow(keys, meant);
  await markFallen(transaction, shows, reason);
  await transaction
    .insertInto('pending_releases')
    .columns(['query_id', 'place'])
    .expression((eb) => eb.selectFrom('openings').where(shows).select(['query_id', 'place']))
    .execute();
  await transaction.deleteFrom('openings').where(shows).execute();
  await notificationsOf(transaction).publish(transaction);
}

/** Overwrites what was deleted, where the store keeps traces of it (`Engine`); done at once, outside a transaction. */
export function eraseTraces(db: Kysely<Database>): Promise<void> {
  return engineOf(db).eraseTraces(db);
}
