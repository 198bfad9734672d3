import fc from 'fast-check';
import { describe, it } from 'vitest';
import { categories } from '../contract/categories.ts';
import { type EpochMs, parseInstant } from '../time/instant.ts';
import { type Disclosure, disclose } from './disclose.ts';
import type { CreditFile } from './facts.ts';
import { grantOf, organization } from './test-facts.ts';
import { anyFile, file, grant, instant } from './testing-arbitraries.ts';

function entries({ severeListings, records, evaluations }: Disclosure) {
  return [...severeListings, ...records, ...evaluations];
}

function ids(disclosure: Disclosure): Set<string> {
  return new Set(entries(disclosure).map(({ id }) => id));
}

/** Undefined where the engine refuses to answer: a person on public, a consent that is over. */
function answer(...[facts, asked, now]: Parameters<typeof disclose>): Disclosure | undefined {
  try {
    return disclose(facts, asked, now);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** From here on all that is held has been determined and served: a listing yet to come may extend a record (P2). */
function settled({ records, listings, evaluations, responsibilities }: CreditFile): EpochMs {
  const days = [...records.map(({ determinedOn }) => determinedOn), ...evaluations.map(({ asOf }) => asOf)];
  const served = [...listings, ...responsibilities.map(({ listing: noted }) => noted)].map(
    ({ servedAt }) => servedAt ?? 0,
  );
  return Math.max(0, ...days.map((on) => parseInstant(`${on}T00:00:00+08:00`)), ...served);
}

describe('an answer, whatever is held and whenever it is asked', () => {
  it('holds nothing at or past its end, or past the consent (P9, contract §6)', () => {
    fc.assert(
      fc.property(anyFile, grant, instant, (facts, asked, now) => {
        const shown = answer(facts, asked, now);
        return (shown === undefined ? [] : entries(shown)).every(({ disclosure }) => {
          const end = disclosure?.endsAt == null ? Number.POSITIVE_INFINITY : Date.parse(disclosure.endsAt);
          return end > now && end <= (asked.consentEndsAt ?? Number.POSITIVE_INFINITY);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('shows an entry up to the end it announced and not at it (P9)', () => {
    fc.assert(
      fc.property(anyFile, grant, instant, (facts, asked, asOf) => {
        const shown = answer(facts, asked, Math.max(settled(facts), asOf));
        for (const { id, disclosure } of shown === undefined ? [] : entries(shown)) {
          if (disclosure?.endsAt == null) continue;
          const end = Date.parse(disclosure.endsAt);
          const before = answer(facts, asked, end - 1);
          const at = answer(facts, asked, end);
          if (before === undefined || !ids(before).has(id) || (at !== undefined && ids(at).has(id))) return false;
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });

  it('never widens as time passes', () => {
    fc.assert(
      fc.property(anyFile, grant, instant, instant, (facts, asked, a, b) => {
        const start = settled(facts);
        const earlier = answer(facts, asked, Math.max(start, Math.min(a, b)));
        const later = answer(facts, asked, Math.max(start, a, b));
        return later === undefined || (earlier !== undefined && ids(later).isSubsetOf(ids(earlier)));
      }),
      { numRuns: 2000 },
    );
  });

  it('about an organisation: public ⊆ authorised for all ⊆ ex officio ⊆ self', () => {
    fc.assert(
      fc.property(file(organization), instant, (facts, now) => {
        const [open, authorized, duty, self] = (['public', 'authorized', 'ex-officio', 'self'] as const).map((basis) =>
          ids(disclose(facts, grantOf(basis), now)),
        );
        return open!.isSubsetOf(authorized!) && authorized!.isSubsetOf(duty!) && duty!.isSubsetOf(self!);
      }),
      { numRuns: 2000 },
    );
  });

  it('under a narrower consent shows no more', () => {
    fc.assert(
      fc.property(anyFile, fc.subarray([...categories]), instant, (facts, scope, now) => {
        const narrow = disclose(facts, grantOf('authorized', { scope }), now);
        const wide = disclose(facts, grantOf('authorized', { scope: categories }), now);
        return ids(narrow).isSubsetOf(ids(wide));
      }),
      { numRuns: 500 },
    );
  });
});
