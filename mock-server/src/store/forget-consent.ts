import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { notificationsOf } from './engine.ts';
import { EVERY_SLOT } from './opening-tables.ts';

/**
 * Destroys every opening of what was answered under the consent but those of querier, subject and purpose: the receipts
 * still say that it was asked (contract §2, D3). Every slot is released once the transaction stands, the empty ones too: so
 * nobody can tell which held something, nor takes what is missing for tampering (contract §6). `eraseTraces` afterwards.
 */
export async function forgetConsent(transaction: Transaction<Database>, consentId: string): Promise<void> {
  const answers = transaction
    .selectFrom('queries')
    .where('consent_id', '=', consentId)
    .where('outcome', '=', 'answered');
  await transaction.deleteFrom('openings').where('query_id', 'in', answers.select('query_id')).execute();
  await transaction
    .insertInto('pending_releases')
    .columns(['query_id', 'place'])
    .expression(answers.select(({ val }) => ['query_id', val(EVERY_SLOT).as('place')]))
    .execute();
  await notificationsOf(transaction).publish(transaction);
}
