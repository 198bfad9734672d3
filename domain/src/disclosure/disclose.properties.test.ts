import fc from 'fast-check';
import { describe, it } from 'vitest';
import { categories } from '../contract/categories.ts';
import { bases } from '../contract/purpose.ts';
import { addDays } from '../time/day.ts';
import { type EpochMs, parseInstant } from '../time/instant.ts';
import { type Disclosure, disclose } from './disclose.ts';
import type { CreditFile } from './facts.ts';
import { jurisdictions } from './registry.ts';
import { evaluationOf, fileOf, grantOf, listingOf, organization, person, recordOf } from './test-facts.ts';

const day = fc.integer({ min: 0, max: 4500 }).map((days) => addDays('2018-01-01', days));
const instant = fc.integer({
  min: parseInstant('2018-01-01T00:00:00+08:00'),
  max: parseInstant('2036-01-01T00:00:00+08:00'),
});
const catalogueItem = fc.constantFrom(
  ...jurisdictions.flatMap(({ catalogue }) => catalogue.flatMap(({ items }) => items.map(({ code }) => code))),
);
const evaluated = fc.constantFrom('GX-E01', 'GX-E02', 'BT-E01', 'BT-E02');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const record = fc
  .record({
    catalogueItem,
    determinedOn: day,
    conductEndedOn: optional(day),
    severity: optional(fc.constantFrom('minor', 'general', 'serious')),
    state: fc.constantFrom('live', 'live', 'live', 'repaired', 'revoked'),
  })
  .map(recordOf);

const listing = fc
  .record({
    decidedOn: day,
    servedAt: optional(instant),
    removedAt: fc.oneof(fc.constant(undefined), optional(instant)),
    endsOn: optional(day),
    groundRecords: fc.subarray(['rec_0', 'rec_1', 'rec_2', 'rec_3']),
    jurisdiction: fc.constantFrom('guangxi', 'bingtuan'),
  })
  .map(listingOf);

function file(subject: CreditFile['subject']): fc.Arbitrary<CreditFile> {
  return fc
    .record({
      records: fc.array(record, { maxLength: 4 }),
      listings: fc.array(listing, { maxLength: 3 }),
      evaluations: fc.array(fc.record({ asOf: day, catalogueItem: evaluated }).map(evaluationOf), { maxLength: 2 }),
      notes: fc.array(listing, { maxLength: 1 }),
      hidesPositiveRecords: fc.boolean(),
    })
    .map(({ records, listings, evaluations, notes, hidesPositiveRecords }) =>
      fileOf({
        subject: { ...subject, hidesPositiveRecords },
        records: records.map((facts, i) => ({ ...facts, id: `rec_${i}` })),
        listings: listings.map((facts, i) => ({ ...facts, id: `lst_${i}` })),
        evaluations: evaluations.map((facts, i) => ({ ...facts, id: `evl_${i}` })),
        responsibilities: notes.map((facts) => ({ listing: facts, organizationName: '沙盒示例', role: '法定代表人' })),
      }),
    );
}

const anyFile = fc.oneof(file(organization), file(person));
const grant = fc
  .record({ basis: fc.constantFrom(...bases), scope: fc.subarray([...categories]), consentEndsAt: optional(instant) })
  .map(({ basis, scope, consentEndsAt }) =>
    basis === 'authorized' ? grantOf(basis, { scope, ...(consentEndsAt && { consentEndsAt }) }) : grantOf(basis),
  );

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
