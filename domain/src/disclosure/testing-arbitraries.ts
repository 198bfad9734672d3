/** Credit files, grants and instants of every kind, for properties that hold of any of them. */
import fc from 'fast-check';
import { categories } from '../contract/categories.ts';
import { bases } from '../contract/purpose.ts';
import { addDays } from '../time/day.ts';
import { parseInstant } from '../time/instant.ts';
import type { CreditFile } from './facts.ts';
import { jurisdictions } from './registry.ts';
import { evaluationOf, fileOf, grantOf, listingOf, organization, person, recordOf } from './test-facts.ts';

const day = fc.integer({ min: 0, max: 4500 }).map((days) => addDays('2018-01-01', days));
export const instant = fc.integer({
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

export function file(subject: CreditFile['subject']): fc.Arbitrary<CreditFile> {
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

export const anyFile = fc.oneof(file(organization), file(person));
export const grant = fc
  .record({ basis: fc.constantFrom(...bases), scope: fc.subarray([...categories]), consentEndsAt: optional(instant) })
  .map(({ basis, scope, consentEndsAt }) =>
    basis === 'authorized' ? grantOf(basis, { scope, ...(consentEndsAt && { consentEndsAt }) }) : grantOf(basis),
  );
