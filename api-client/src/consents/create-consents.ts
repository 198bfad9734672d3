/** What an organisation does with consents, with its own key or a user's token (contract §2). */
import type { Consent, ConsentDetail, ConsentRequest, ConsentRequested } from '@credit-check/domain/contract/consent';
import type { Page, PageWish, PostOptions, SignalOptions } from '../call-options.ts';
import type { CallOperation } from '../transport/call-operation.ts';

export interface Consents {
  /** Asks the subject; give it `approvalUrl`, where it reads what is asked and answers. At most 90 days and 10 queries. */
  readonly request: (request: ConsentRequest, options?: PostOptions) => Promise<ConsentRequested>;
  /** The organisation's own, the last requested first. */
  readonly list: (page?: PageWish, options?: SignalOptions) => Promise<Page<Consent>>;
  /** One, with a receipt for each change of its state: verify it with `verifyConsentReceipt`. */
  readonly get: (consentId: string, options?: SignalOptions) => Promise<ConsentDetail>;
  /** Gives it back: nothing of what was answered under it is left. */
  readonly withdraw: (consentId: string, options?: PostOptions) => Promise<ConsentDetail>;
  /** Redeems what a subject told: once. */
  readonly redeem: (shareCode: string, options?: PostOptions) => Promise<Consent>;
}

export function createConsents(call: CallOperation): Consents {
  return {
    request: (body, options) => call('requestConsent', { ...options, body }),
    list: (query, { signal } = {}) => call('listConsents', { query: { ...query }, signal }),
    get: (id, { signal } = {}) => call('getConsent', { parameters: { id }, signal }),
    withdraw: (id, options) => call('withdrawConsent', { ...options, parameters: { id } }),
    redeem: (shareCode, options) => call('redeemShareCode', { ...options, body: { shareCode } }),
  };
}
