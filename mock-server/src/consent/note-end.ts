/** What ends by itself has its receipt too, made when somebody first looks: nothing waits for a job to run (P9). */
import { computeAnswerBy, computeConsentState } from '@credit-check/domain/consent/consent-state';
import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { findConsentReceipts } from '../store/consent-receipts.ts';
import { findConsents, type StoredConsent } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { logConsent } from './log-consent.ts';

/**
 * Logs that the consent has lapsed, expired or is used up, unless that is logged already. That it is over never depends on
 * it: that follows from the clock and the uses.
 * @throws ProblemError `log.unavailable`
 */
export async function noteEnd(context: Context, consent: StoredConsent): Promise<void> {
  const now = context.clock.now();
  const state = computeConsentState(consent, now);
  const ends = {
    lapsed: computeAnswerBy(consent),
    expired: consent.expiresAt,
    'used-up': consent.lastUsedAt ?? now,
  };
  if (state !== 'lapsed' && state !== 'expired' && state !== 'used-up') return;
  const isNoted = async (db: Kysely<Database>) =>
    (await findConsentReceipts(db, consent.id)).some((receipt) => receipt.state === state);
  if (await isNoted(context.db)) return;
  // Two who look at once note it once: whoever comes second finds it noted. What was withdrawn meanwhile has ended by that.
  const write = async (transaction: Transaction<Database>) => {
    const current = (await findConsents(transaction, [consent.id])).get(consent.id);
    const isStill = current !== undefined && computeConsentState(current, now) === state;
    return isStill && !(await isNoted(transaction));
  };
  await logConsent(context, { consent, event: { state, at: ends[state], by: 'none' }, write });
}
