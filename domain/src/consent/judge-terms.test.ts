import { describe, expect, it } from 'vitest';
import { refuseTerms } from './judge-terms.ts';
import { DAY, requestedAt as now } from './test-consent.ts';

const terms = { categories: ['severe-lists'] as const, expiresAt: now + 90 * DAY, maxUses: 10 };

describe('the bounds of a consent (D3: GX56, BT54)', () => {
  it('are 90 days and 10 uses, both included', () => {
    expect(refuseTerms(terms, now)).toBeUndefined();
  });

  it.each([
    ['a moment more than 90 days', { expiresAt: now + 90 * DAY + 1 }],
    ['for life', { expiresAt: now + 36_500 * DAY }],
    ['11 uses', { maxUses: 11 }],
  ])('%s is too broad', (_, more) => {
    expect(refuseTerms({ ...terms, ...more }, now)).toMatchObject({
      code: 'consent.too-broad',
      rules: ['GX56', 'BT54'],
    });
  });

  it.each([
    ['an end that is no future', { expiresAt: now }, '/expiresAt'],
    ['a category named twice', { categories: ['honours', 'honours'] as const }, '/categories'],
  ])('%s is malformed', (_, more, pointer) => {
    expect(refuseTerms({ ...terms, ...more }, now)).toMatchObject({ code: 'request.malformed', errors: [{ pointer }] });
  });
});
