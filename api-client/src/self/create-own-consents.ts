/** What a subject answers who asks it for consent, and what it offers by itself (D3). */
import type {
  Consent,
  ConsentDetail,
  ConsentGrant,
  ShareCode,
  ShareCodeRequest,
} from '@credit-check/domain/contract/consent';
import type { Page, PageWish, PostOptions, SignalOptions } from '../call-options.ts';
import type { CallOperation } from '../transport/call-operation.ts';

export interface OwnConsents {
  /** Who asked, and what became of it, the last first. */
  readonly list: (page?: PageWish, options?: SignalOptions) => Promise<Page<Consent>>;
  readonly get: (consentId: string, options?: SignalOptions) => Promise<ConsentDetail>;
  /** Without an answer of its own: all that was asked for but finances, which need the full name as a signature (C4). */
  readonly grant: (consentId: string, answer?: ConsentGrant, options?: PostOptions) => Promise<ConsentDetail>;
  readonly refuse: (consentId: string, options?: PostOptions) => Promise<ConsentDetail>;
  /** In force at once: nobody is shown anything under it any more. */
  readonly withdraw: (consentId: string, options?: PostOptions) => Promise<ConsentDetail>;
}

export interface ShareCodes {
  /** A code for one organisation to redeem, once, within a day. The platform does not keep it. */
  readonly create: (request: ShareCodeRequest, options?: PostOptions) => Promise<ShareCode>;
}

/** `self.consents.*` of the client. */
export function createOwnConsents(call: CallOperation): OwnConsents {
  return {
    list: (query, { signal } = {}) => call('listSelfConsents', { query: { ...query }, signal }),
    get: (id, { signal } = {}) => call('getConsent', { parameters: { id }, signal }),
    grant: (id, body = {}, options) => call('grantConsent', { ...options, parameters: { id }, body }),
    refuse: (id, options) => call('refuseConsent', { ...options, parameters: { id } }),
    withdraw: (id, options) => call('withdrawOwnConsent', { ...options, parameters: { id } }),
  };
}

/** `self.shareCodes.*` of the client. */
export function createShareCodes(call: CallOperation): ShareCodes {
  return { create: (body, options) => call('createShareCode', { ...options, body }) };
}
