import type { Transaction } from 'kysely';
import type { Database } from './database.ts';

/**
 * Destroys every opening of what was answered under the consent but those of querier, subject and purpose: the receipts
 * still say that it was asked (contract §2, D3). `eraseTraces` afterwards.
 */
export async function forgetConsent(transaction: Transaction<Database>, consentId: string): Promise<void> {
  await transaction
    .deleteFrom('openings')
    .where('query_id', 'in', (eb) => eb.selectFrom('queries').where('consent_id', '=', consentId).select('query_id'))
    .where('until', 'is not', null)
    .execute();
}
