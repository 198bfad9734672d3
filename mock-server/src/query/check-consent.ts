/** Whether a consent carries a query (D3, GX56, BT54): whose it is, whether it stands, what it covers. */
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
  const over = checkConsentStands(consent, now);
  if (over !== undefined) return over;
  if (consent.uses >= consent.maxUses) return new ProblemError('consent.used-up', 'ask the subject for a new consent');
  if (consent.purposeCode !== asked.purpose.code) {
    return new ProblemError('consent.scope', 'the consent was given for another purpose (GX56)');
  }
  if (consent.categories.length === 0) return new ProblemError('consent.scope', 'the consent names no category');
  return undefined;
}

/** Why nothing may be shown under the consent any more, also of what was answered before; none where it stands. */
export function checkConsentStands(consent: StoredConsent | undefined, now: EpochMs): ProblemError | undefined {
  switch (consent?.state) {
    case undefined:
    case 'refused':
    case 'lapsed':
      return new ProblemError('consent.required', 'the subject has not consented');
    case 'requested':
      return new ProblemError('consent.pending', 'wait for the subject to answer');
    case 'withdrawn':
      return new ProblemError('consent.withdrawn', 'stop using what was learned under it (GX56)');
    case 'granted':
      return consent.expiresAt <= now ? consentExpired() : undefined;
  }
}

export function consentExpired(): ProblemError {
  return new ProblemError('consent.expired', 'ask the subject for a new consent');
}
