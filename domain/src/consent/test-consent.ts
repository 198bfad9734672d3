/** A consent for tests: the employer asked for three categories on 2026-11-21 at ten. */
import { parseInstant } from '../time/instant.ts';
import type { ConsentFacts } from './consent-state.ts';

export const requestedAt = parseInstant('2026-11-21T10:00:00+08:00');
export const DAY = 86_400_000;

export function consentOf(more: Partial<ConsentFacts> = {}): ConsentFacts {
  const categories = ['administrative-penalties', 'severe-lists', 'restricted-finance'] as const;
  return {
    decided: 'requested',
    purpose: { code: 'hiring', reference: 'HR-7' },
    requestedCategories: categories,
    categories,
    restrictedFinance: { need: '岗位涉及资金保管', effect: '用人单位将看到纳税额' },
    requestedAt,
    expiresAt: requestedAt + 30 * DAY,
    maxUses: 3,
    uses: 0,
    ...more,
  };
}
