/** A listing's procedure for tests: steps taken one after the other on the days they name. */
import type { TimeLimitsInput } from '../contract/listing-input.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import type { ListingFacts } from '../disclosure/facts.ts';
import { listingOf } from '../disclosure/test-facts.ts';
import { parseInstant } from '../time/instant.ts';
import { draftCase, type ListingCase, type ListingStep } from './listing-case.ts';
import { takeStep } from './take-step.ts';

/** A step at ten in the morning of the day; `content` as the step needs it. */
export function step(type: ListingStep['type'], on = '2026-11-20', content: object = {}): ListingStep {
  const answers = type === 'verify' || type === 'hear' ? { outcome: 'dismissed', statement: '理由不成立' } : {};
  const by = type === 'object' || type === 'request-hearing' || type === 'request-exit' ? 'subject' : 'provider';
  return { type, by, at: parseInstant(`${on}T10:00:00+08:00`), ...answers, ...content } as ListingStep;
}

export function drafted(facts: Partial<ListingFacts> = {}, timeLimits?: TimeLimitsInput): ListingCase {
  const { servedAt: _, ...unserved } = listingOf({ decidedOn: '2026-11-20', ...facts });
  return draftCase(unserved, timeLimits);
}

/** @throws where a step is refused */
export function after(
  steps: readonly (ListingStep | ListingStep['type'])[],
  from = drafted(),
  registry?: Registry,
): ListingCase {
  return steps.reduce((listing, taken) => {
    const result = takeStep(listing, typeof taken === 'string' ? step(taken) : taken, registry);
    if (!result.ok) throw new Error(result.detail);
    return result.listing;
  }, from);
}
