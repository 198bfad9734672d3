/** What ends by itself has its receipt too, made when somebody first looks: nothing waits for a job to run (P9). */
import { computeAnswerBy, computeConsentState } from '@credit-check/domain/consent/consent-state';
import type { Context } from '../context.ts';
import { findConsentReceipts } from '../store/consent-receipts.ts';
import type { StoredConsent } from '../store/consents.ts';
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
  const receipts = await findConsentReceipts(context.db, consent.id);
  if (receipts.some((receipt) => receipt.state === state)) return;
  // Where somebody else noted it meanwhile, it is noted.
  await logConsent(context, { consent, event: { state, at: ends[state], by: 'none' }, write: async () => true });
}
