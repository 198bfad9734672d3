/** Whether a consent carries a query (D3, GX56, BT54): whose it is, whether it stands, what it covers. */
import { computeConsentState, mayStillShow } from '@credit-check/domain/consent/consent-state';
import type { ConsentState } from '@credit-check/domain/contract/consent';
import type { Purpose } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { ProblemError } from '../http/problem-error.ts';
import type { StoredConsent } from '../store/consents.ts';
import { subjectKey } from '../store/subject-key.ts';
import type { Asked } from './asked.ts';
import type { Querier } from './querier.ts';

/** Why the consent does not carry the query at `now`; none where it does. */
export function checkConsent(
  consent: StoredConsent | undefined,
  querier: Querier,
  asked: Asked,
  now: EpochMs,
): ProblemError | undefined {
  // Another's consent is not told from one that does not exist.
  if (consent?.organizationId !== querier.organization.id || consent.subjectKey !== subjectKey(asked.subject)) {
    return new ProblemError('consent.required', 'name a consent this subject has given to your organisation');
  }
  const lacking = checkState(computeConsentState(consent, now));
  if (lacking !== undefined) return lacking;
  if (!isPurposeOf(consent, asked.purpose)) {
    return new ProblemError('consent.scope', 'the consent was given for another purpose (GX56)');
  }
  if (consent.categories.length === 0) return new ProblemError('consent.scope', 'the consent names no category');
  return undefined;
}

/**
 * Why nothing may be shown any more of what was answered under the consent; none where it may. One that is used up carries
 * no further query, and takes nothing back.
 */
export function checkConsentStands(consent: StoredConsent | undefined, now: EpochMs): ProblemError | undefined {
  if (consent !== undefined && mayStillShow(consent, now)) return undefined;
  if (consent?.decided === 'granted') return consentExpired();
  return checkState(consent === undefined ? 'refused' : computeConsentState(consent, now));
}

function checkState(state: ConsentState): ProblemError | undefined {
  switch (state) {
    case 'refused':
    case 'lapsed':
      return new ProblemError('consent.required', 'the subject has not consented');
    case 'requested':
      return new ProblemError('consent.pending', 'wait for the subject to answer');
    case 'withdrawn':
      return new ProblemError('consent.withdrawn', 'stop using what was learned under it (GX56)');
    case 'expired':
      return consentExpired();
    case 'used-up':
      return new ProblemError('consent.used-up', 'ask the subject for a new consent');
    case 'granted':
      return undefined;
  }
}

/** One purpose (GX56). What `other` means is what its note says; a matter's number is for the log. */
function isPurposeOf({ purpose }: StoredConsent, asked: Purpose): boolean {
  return purpose.code === asked.code && (purpose.code !== 'other' || purpose.note === asked.note);
}

/** The refusal once a consent’s own end has come. */
export function consentExpired(): ProblemError {
  return new ProblemError('consent.expired', 'ask the subject for a new consent');
}
