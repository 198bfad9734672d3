/** The state machine of a consent: `requested → granted | refused`, `granted → withdrawn`; the rest is the clock's (D3). */
import type { ConsentGrant } from '../contract/consent.ts';
import { type Refused, refuse } from '../ingest/refusal.ts';
import type { EpochMs } from '../time/instant.ts';
import { type ConsentFacts, computeConsentState } from './consent-state.ts';
import { consentRules } from './judge-terms.ts';

export type ConsentActor = 'subject' | 'organization';

export type ConsentStep =
  | { readonly type: 'grant'; readonly by: 'subject'; readonly answer: ConsentGrant; readonly subjectName: string }
  | { readonly type: 'refuse'; readonly by: 'subject' }
  | { readonly type: 'withdraw'; readonly by: ConsentActor };

export type ConsentStepResult =
  | { readonly ok: true; readonly consent: ConsentFacts }
  | Refused<'conflict' | 'consent.too-broad' | 'request.malformed'>;

/** `at` is the instant of the request. A consent that is used up can be withdrawn: what was answered under it goes (D3). */
export function takeConsentStep(consent: ConsentFacts, step: ConsentStep, at: EpochMs): ConsentStepResult {
  const state = computeConsentState(consent, at);
  const from = step.type === 'withdraw' ? (['granted', 'used-up'] as const) : (['requested'] as const);
  if (!from.some((one) => one === state)) {
    return refuse('conflict', [], `to ${step.type} it, a consent must be ${from.join(' or ')}; this one is ${state}`);
  }
  if (step.type === 'grant') return grant(consent, step);
  return { ok: true, consent: { ...consent, decided: step.type === 'refuse' ? 'refused' : 'withdrawn' } };
}

function grant(
  consent: ConsentFacts,
  { answer, subjectName }: Extract<ConsentStep, { type: 'grant' }>,
): ConsentStepResult {
  const signed = answer.restrictedFinance?.signedName;
  const chosen = answer.categories ?? consent.requestedCategories.filter((one) => isPlain(one) || signed !== undefined);
  const categories = consent.requestedCategories.filter((category) => chosen.includes(category));
  if (chosen.some((category) => !consent.requestedCategories.includes(category))) {
    return refuse('consent.too-broad', consentRules, 'only what was asked for can be granted');
  }
  if (categories.length === 0) return malformed('/categories', 'name at least one category, or refuse');
  if (categories.every(isPlain)) return { ok: true, consent: { ...consent, decided: 'granted', categories } };
  if (consent.restrictedFinance === undefined) {
    const sentence = 'the organisation has not explained why finances are needed and what follows';
    return refuse('consent.too-broad', financeRules, sentence);
  }
  if (signed === undefined || withoutSpaces(signed) !== withoutSpaces(subjectName)) {
    return malformed('/restrictedFinance/signedName', 'sign with the full name: finances need a written consent (C4)');
  }
  return { ok: true, consent: { ...consent, decided: 'granted', categories } };
}

/** C4. */
const financeRules = ['GX57', 'BT55'] as const;

function isPlain(category: string): boolean {
  return category !== 'restricted-finance';
}

function withoutSpaces(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}

function malformed(pointer: string, message: string) {
  return { ...refuse('request.malformed', [], `${pointer}: ${message}`), errors: [{ pointer, message }] };
}
