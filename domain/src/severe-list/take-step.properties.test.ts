import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { ListingStepType } from '../contract/listing-steps.ts';
import { disclose } from '../disclosure/disclose.ts';
import { fileOf, grantOf } from '../disclosure/test-facts.ts';
import { addDays } from '../time/day.ts';
import type { ListingCase } from './listing-case.ts';
import { stepRules } from './step-rules.ts';
import { takeStep } from './take-step.ts';
import { drafted, step } from './testing-case.ts';

const types = Object.keys(stepRules) as ListingStepType[];
const attempt = fc.record({
  type: fc.constantFrom(...types),
  by: fc.constantFrom('provider', 'subject', 'operator'),
  outcome: fc.constantFrom('dismissed', 'dismissed', 'upheld'),
});
/** Weighted so that a good part of the walks gets onto the list. */
const usual = fc.constantFrom<ListingStepType>('notify', 'decide', 'serve', 'request-exit', 'remove');
const attempts = fc.array(
  fc.oneof(
    attempt,
    usual.map((type) => ({ type })),
  ),
  { maxLength: 25 },
);
const term = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });

function isShown({ facts }: ListingCase, now: number): boolean {
  return disclose(fileOf({ listings: [facts] }), grantOf('public'), now).severeListings.length === 1;
}

/** Tries each step on a day of its own; what is refused changes nothing. */
function walk(steps: readonly { type: ListingStepType }[], endsAfter: number | undefined, visit: Visit): boolean {
  let listing = drafted(endsAfter === undefined ? {} : { endsOn: addDays('2026-11-20', endsAfter) });
  return steps.every(({ type, ...content }, i) => {
    const taken = step(type, addDays('2026-11-20', i), content);
    const before = listing;
    const result = takeStep(before, taken);
    if (result.ok) listing = result.listing;
    return visit(before, listing, taken.at);
  });
}
type Visit = (before: ListingCase, listing: ListingCase, now: number) => boolean;

describe('a listing, whatever steps are tried by whomever', () => {
  it('is shown only after notice, decision and service, in this order (L2)', () => {
    fc.assert(
      fc.property(attempts, term, (steps, endsAfter) =>
        walk(steps, endsAfter, (_, listing, now) => {
          const order = listing.procedure.history.map(({ type }) => type);
          const places = (['notify', 'decide', 'serve'] as const).map((type) => order.indexOf(type));
          const proper = places.every((place, i) => place !== -1 && (i === 0 || places[i - 1]! < place));
          return !isShown(listing, now) || proper;
        }),
      ),
      { numRuns: 2000 },
    );
  });

  it('is never decided over an objection that was not answered (L2)', () => {
    fc.assert(
      fc.property(attempts, term, (steps, endsAfter) =>
        walk(steps, endsAfter, ({ procedure }, listing) => {
          const decided =
            listing.procedure.history.length > procedure.history.length && listing.procedure.state === 'decided';
          return !decided || !['objected', 'hearing-requested', 'dropped'].includes(procedure.state);
        }),
      ),
      { numRuns: 1000 },
    );
  });

  it('does not come back once it is off (L5)', () => {
    fc.assert(
      fc.property(attempts, term, (steps, endsAfter) => {
        let wasShown = false;
        let wasOff = false;
        return walk(steps, endsAfter, (_, listing, now) => {
          const shown = isShown(listing, now);
          wasOff ||= wasShown && !shown;
          wasShown ||= shown;
          return !(wasOff && shown);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
