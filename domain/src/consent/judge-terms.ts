/** What a consent may be at most (D3: GX56, GX58, BT54). */
import type { Category } from '../contract/categories.ts';
import { type Refused, refuse } from '../ingest/refusal.ts';
import { DAY_MS, type EpochMs } from '../time/instant.ts';

export const CONSENT_DAYS_MAX = 90;
export const CONSENT_USES_MAX = 10;

/** Of both regulations: whose subject it is may not be known yet. */
export const consentRules = ['GX56', 'BT54'] as const;

export interface ConsentTerms {
  readonly categories: readonly Category[];
  readonly expiresAt: EpochMs;
  readonly maxUses: number;
}

export type TermsRefusal = Refused<'consent.too-broad' | 'request.malformed'>;

/** Why nobody may ask for or offer so much; undefined where the terms are within bounds at `now`. */
export function refuseTerms({ categories, expiresAt, maxUses }: ConsentTerms, now: EpochMs): TermsRefusal | undefined {
  if (expiresAt > now + CONSENT_DAYS_MAX * DAY_MS) {
    return refuse('consent.too-broad', consentRules, `a consent ends after ${CONSENT_DAYS_MAX} days at the latest`);
  }
  if (maxUses > CONSENT_USES_MAX) {
    return refuse('consent.too-broad', consentRules, `a consent carries ${CONSENT_USES_MAX} queries at most`);
  }
  if (expiresAt <= now) return malformed('/expiresAt', 'must lie in the future');
  if (new Set(categories).size < categories.length) return malformed('/categories', 'must not name one twice');
  return undefined;
}

function malformed(pointer: string, message: string): TermsRefusal {
  return { ...refuse('request.malformed', [], `${pointer} ${message}`), errors: [{ pointer, message }] };
}
