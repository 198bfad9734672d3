/** Where a consent stands, computed when it is read (P9). */
import type { Category } from '../contract/categories.ts';
import type { ConsentState, FinanceExplanation } from '../contract/consent.ts';
import type { Purpose } from '../contract/purpose.ts';
import { DAY_MS, type EpochMs } from '../time/instant.ts';

/** What somebody decided; whatever else becomes of it follows from the clock and the uses. */
export type DecidedState = Extract<ConsentState, 'requested' | 'granted' | 'refused' | 'withdrawn'>;

export interface ConsentFacts {
  readonly decided: DecidedState;
  readonly purpose: Purpose;
  readonly requestedCategories: readonly Category[];
  /** What it covers: what was asked for until the subject has chosen. */
  readonly categories: readonly Category[];
  readonly restrictedFinance?: FinanceExplanation;
  readonly requestedAt: EpochMs;
  /** Exclusive. */
  readonly expiresAt: EpochMs;
  readonly maxUses: number;
  readonly uses: number;
}

/** How long a request waits for the subject: our figure, so that nobody is asked for ever. */
const ANSWER_DAYS = 14;

/** The instant, exclusive, until which the subject may answer. */
export function computeAnswerBy({ requestedAt, expiresAt }: Pick<ConsentFacts, 'requestedAt' | 'expiresAt'>): EpochMs {
  return Math.min(requestedAt + ANSWER_DAYS * DAY_MS, expiresAt);
}

/** A consent used up before its end stays `used-up`: what comes first is what became of it. */
export function computeConsentState(consent: ConsentFacts, now: EpochMs): ConsentState {
  switch (consent.decided) {
    case 'requested':
      return now < computeAnswerBy(consent) ? 'requested' : 'lapsed';
    case 'granted':
      if (consent.uses >= consent.maxUses) return 'used-up';
      return now < consent.expiresAt ? 'granted' : 'expired';
    default:
      return consent.decided;
  }
}

/**
 * Whether what was answered under the consent may still be shown. One that is used up carries no further query; what was
 * answered under it stands until its end, or a retry of its last query would get nothing.
 */
export function mayStillShow({ decided, expiresAt }: ConsentFacts, now: EpochMs): boolean {
  return decided === 'granted' && now < expiresAt;
}
