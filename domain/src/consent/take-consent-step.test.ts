import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentStates } from '../contract/consent.ts';
import { computeAnswerBy, computeConsentState, mayStillShow } from './consent-state.ts';
import { type ConsentStep, takeConsentStep } from './take-consent-step.ts';
import { consentOf, DAY, requestedAt } from './test-consent.ts';

const subjectName = '沙盒 甲';
const grant = (answer: Extract<ConsentStep, { type: 'grant' }>['answer'] = {}): ConsentStep => ({
  type: 'grant',
  by: 'subject',
  answer,
  subjectName,
});
const refuseStep: ConsentStep = { type: 'refuse', by: 'subject' };
const withdraw = (by: 'subject' | 'organization' = 'subject'): ConsentStep => ({ type: 'withdraw', by });
const granted = consentOf({ decided: 'granted', categories: ['severe-lists'] });

describe('where a consent stands (D3, P9)', () => {
  it.each([
    ['requested', consentOf(), requestedAt],
    ['requested', consentOf(), requestedAt + 14 * DAY - 1],
    ['lapsed', consentOf(), requestedAt + 14 * DAY],
    ['lapsed', consentOf({ expiresAt: requestedAt + DAY }), requestedAt + DAY],
    ['granted', granted, granted.expiresAt - 1],
    ['expired', granted, granted.expiresAt],
    ['used-up', { ...granted, uses: 3 }, requestedAt],
    ['used-up', { ...granted, uses: 3 }, granted.expiresAt],
    ['refused', consentOf({ decided: 'refused' }), granted.expiresAt],
    ['withdrawn', { ...granted, decided: 'withdrawn', uses: 3 }, requestedAt],
  ] as const)('%s is computed from what was decided, the clock and the uses', (state, consent, now) => {
    expect(computeConsentState(consent, now)).toBe(state);
  });

  it('lets the subject answer until the request lapses, and says when', () => {
    expect(computeAnswerBy(consentOf())).toBe(requestedAt + 14 * DAY);
    expect(computeAnswerBy(consentOf({ expiresAt: requestedAt + DAY }))).toBe(requestedAt + DAY);
  });

  it('shows what was answered under it until its end, also once it is used up, and not once it is withdrawn', () => {
    expect(mayStillShow({ ...granted, uses: 3 }, granted.expiresAt - 1)).toBe(true);
    expect(mayStillShow(granted, granted.expiresAt)).toBe(false);
    expect(mayStillShow({ ...granted, decided: 'withdrawn' }, requestedAt)).toBe(false);
  });
});

describe('a grant', () => {
  it('is of all that was asked for but finances, where nothing is chosen', () => {
    expect(takeConsentStep(consentOf(), grant(), requestedAt)).toMatchObject({
      ok: true,
      consent: { decided: 'granted', categories: ['administrative-penalties', 'severe-lists'] },
    });
  });

  it('is of fewer categories where the subject chooses so', () => {
    const result = takeConsentStep(consentOf(), grant({ categories: ['severe-lists'] }), requestedAt);
    expect(result).toMatchObject({ ok: true, consent: { categories: ['severe-lists'] } });
  });

  it('is never of more than was asked for', () => {
    const result = takeConsentStep(consentOf(), grant({ categories: ['severe-lists', 'honours'] }), requestedAt);
    expect(result).toMatchObject({ ok: false, code: 'consent.too-broad', rules: ['GX56', 'BT54'] });
  });

  it('of nothing is none: that is a refusal', () => {
    const onlyFinance = consentOf({ requestedCategories: ['restricted-finance'] });
    expect(takeConsentStep(onlyFinance, grant(), requestedAt)).toMatchObject({ code: 'request.malformed' });
  });
});

describe('finances (C4: GX57, BT55)', () => {
  const withFinance = { categories: ['restricted-finance' as const] };

  it('need a signature of their own', () => {
    expect(takeConsentStep(consentOf(), grant(withFinance), requestedAt)).toMatchObject({
      code: 'request.malformed',
      errors: [{ pointer: '/restrictedFinance/signedName' }],
    });
    const forged = grant({ ...withFinance, restrictedFinance: { signedName: '沙盒乙' } });
    expect(takeConsentStep(consentOf(), forged, requestedAt)).toMatchObject({ code: 'request.malformed' });
  });

  it('are granted with the full name, however it is spaced', () => {
    const signed = grant({ ...withFinance, restrictedFinance: { signedName: ' 沙盒甲 ' } });
    expect(takeConsentStep(consentOf(), signed, requestedAt)).toMatchObject({
      consent: { categories: ['restricted-finance'] },
    });
  });

  it('cannot be granted where need and effect were not explained', () => {
    const { restrictedFinance: _, ...unexplained } = consentOf();
    const signed = grant({ ...withFinance, restrictedFinance: { signedName: '沙盒甲' } });
    expect(takeConsentStep(unexplained, signed, requestedAt)).toMatchObject({
      code: 'consent.too-broad',
      rules: ['GX57', 'BT55'],
    });
  });
});

describe('steps out of order', () => {
  const steps = [grant(), refuseStep, withdraw(), withdraw('organization')];

  it.each(['lapsed', 'refused', 'withdrawn', 'expired'] as const)('a consent that is %s takes none', (state) => {
    const consents = {
      lapsed: consentOf({ expiresAt: requestedAt }),
      refused: consentOf({ decided: 'refused' }),
      withdrawn: consentOf({ decided: 'withdrawn' }),
      expired: { ...granted, expiresAt: requestedAt },
    };
    for (const step of steps)
      expect(takeConsentStep(consents[state], step, requestedAt)).toMatchObject({ code: 'conflict' });
  });

  it('a request is answered once and not withdrawn; what is granted, or used up, is withdrawn and not answered', () => {
    expect(takeConsentStep(consentOf(), withdraw(), requestedAt)).toMatchObject({ code: 'conflict' });
    for (const consent of [granted, { ...granted, uses: 3 }]) {
      for (const step of [grant(), refuseStep]) {
        expect(takeConsentStep(consent, step, requestedAt)).toMatchObject({ code: 'conflict' });
      }
      expect(takeConsentStep(consent, withdraw(), requestedAt)).toMatchObject({ consent: { decided: 'withdrawn' } });
    }
  });

  it('whatever is tried, nothing leads out of an end and nothing but the subject’s grant into one that carries queries', () => {
    const attempt = fc.record({ step: fc.constantFrom(...steps), afterDays: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 8 }), (attempts) => {
        let consent = consentOf();
        let at = requestedAt;
        const ends = new Set<string>(consentStates.filter((state) => state !== 'requested' && state !== 'granted'));
        for (const { step, afterDays } of attempts) {
          at += afterDays * DAY;
          const before = computeConsentState(consent, at);
          const result = takeConsentStep(consent, step, at);
          if (!result.ok) continue;
          if (ends.has(before)) return false;
          if (result.consent.decided === 'granted' && !(step.type === 'grant' && before === 'requested')) return false;
          consent = result.consent;
        }
        return true;
      }),
    );
  });
});
