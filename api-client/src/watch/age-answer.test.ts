import type { Answer } from '@credit-check/domain/contract/answer';
import { encodeDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import { formatInstant } from '@credit-check/domain/time/instant';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleAnswer, sampleEvaluation, sampleListing, sampleRecord } from '../testing/sample-answer.ts';
import { ageAnswer } from './age-answer.ts';

const END = '2026-11-22T00:00:00+08:00';
const LATER = '2027-03-01T00:00:00+08:00';
const at = (text: string) => Date.parse(text);

describe.each(['Asia/Shanghai', 'Pacific/Pago_Pago'])('in %s', (zone) => {
  beforeAll(() => {
    process.env.TZ = zone;
    expect(new Date(at(END)).getDate()).toBe(zone === 'Asia/Shanghai' ? 22 : 21);
  });

  it('shows an entry until its end instant and not at it (P9)', () => {
    const answer = sampleAnswer({ status: 'adverse-records', records: [sampleRecord('rec_1', END)] });
    expect(ageAnswer(answer, at(END) - 1)).toMatchObject({ answer, ended: [], nextChangeAt: at(END) });
    expect(ageAnswer(answer, at(END))).toMatchObject({
      answer: { records: [], status: 'no-adverse-records' },
      ended: ['rec_1'],
      nextChangeAt: undefined,
    });
  });
});

it.each<[Answer['status'], Partial<Answer>]>([
  ['severe-list', { severeListings: [sampleListing('lst_1', END), sampleListing('lst_2', LATER)] }],
  ['adverse-records', { severeListings: [sampleListing('lst_1', END)], records: [sampleRecord('rec_1', LATER)] }],
  ['adverse-records', { records: [sampleRecord('rec_1', END), sampleRecord('rec_2', LATER)] }],
  ['no-adverse-records', { records: [sampleRecord('rec_1', END), sampleRecord('rec_2', LATER, 'positive')] }],
  ['no-adverse-records', { records: [sampleRecord('rec_1', END), sampleRecord('rec_2', null, 'neutral')] }],
])('is %s by what is left', (status, entries) => {
  const answer = sampleAnswer({ status: 'severe-list', ...entries });
  expect(ageAnswer(answer, at(END)).answer.status).toBe(status);
});

it.each(['not-asked', 'subject-not-found'] as const)('leaves the status %s, which follows from no entry', (status) => {
  const answer = sampleAnswer({ status, records: [sampleRecord('rec_1', END, 'positive')] });
  expect(ageAnswer(answer, at(END)).answer).toMatchObject({ status, records: [] });
});

it('keeps what runs to a removal without a date (P8)', () => {
  const answer = sampleAnswer({ status: 'severe-list', severeListings: [sampleListing('lst_1', null)] });
  expect(ageAnswer(answer, at('2099-01-01T00:00:00Z')).answer).toBe(answer);
});

it('lets go of a measure at its own end, and keeps its listing and what proves it (L3, P9)', () => {
  const measure = { code: 'GX42-4', name: '示例措施', authority: '沙盒局', legalBasis: '示例条例' };
  const [over, endless] = [{ ...measure, endsOn: '2026-11-21' }, measure];
  const listing = { ...sampleListing('lst_1', LATER), measures: [over, endless] };
  const opening = encodeDisclosure('A'.repeat(22), 'slot', { type: 'listing', ...listing });
  const receipt = { statement: 'c3RhdGVtZW50', proof: 'proof', openings: [opening] };
  const answer = sampleAnswer({ status: 'severe-list', severeListings: [listing], receipt, refreshBy: LATER });
  expect(ageAnswer(answer, at(END) - 1)).toMatchObject({ answer, nextChangeAt: at(END) });
  const aged = ageAnswer(answer, at(END));
  expect(aged).toMatchObject({ answer: { status: 'severe-list', receipt }, ended: [], nextChangeAt: at(LATER) });
  expect(aged.answer.severeListings).toEqual([{ ...listing, measures: [endless] }]);
  expect(ageAnswer(aged.answer, at(END) + 1).answer).toBe(aged.answer);
});

it('keeps an evaluation without an end and ends one that has one', () => {
  const { disclosure: _, ...endless } = sampleEvaluation('evl_1', null);
  const answer = sampleAnswer({ evaluations: [endless, sampleEvaluation('evl_2', END)] });
  expect(ageAnswer(answer, at(END)).answer.evaluations).toEqual([endless]);
});

it('takes what has ended out of the receipt as well (contract §6)', () => {
  const record = sampleRecord('rec_1', END);
  const opening = encodeDisclosure('A'.repeat(22), 'slot', { type: 'record', ...record });
  const receipt = { statement: 'c3RhdGVtZW50', proof: 'proof', openings: [opening] };
  const answer = sampleAnswer({ status: 'adverse-records', records: [record], receipt });
  expect(ageAnswer(answer, at(END) - 1).answer.receipt).toBe(receipt);
  expect(ageAnswer(answer, at(END)).answer.receipt).toEqual({ ...receipt, openings: [] });
});

it('turns stale at refreshBy', () => {
  const answer = sampleAnswer();
  expect(ageAnswer(answer, at(answer.refreshBy) - 1)).toMatchObject({
    stale: false,
    nextChangeAt: at(answer.refreshBy),
  });
  expect(ageAnswer(answer, at(answer.refreshBy))).toMatchObject({ stale: true, nextChangeAt: undefined });
});

it('never shows what has ended, nor a status that contradicts what is left', () => {
  const start = at('2026-11-21T00:00:00+08:00');
  const endsAt = fc.option(fc.integer({ min: -1000, max: 1000 }).map((ms) => formatInstant(start + ms)));
  const ids = fc.uuid();
  const answers = fc
    .record({
      severeListings: fc.array(
        fc.tuple(ids, endsAt).map((entry) => sampleListing(...entry)),
        { maxLength: 3 },
      ),
      records: fc.array(
        fc.tuple(ids, endsAt, fc.constantFrom('adverse', 'neutral', 'positive')).map((entry) => sampleRecord(...entry)),
        { maxLength: 5 },
      ),
      evaluations: fc.array(
        fc.tuple(ids, endsAt).map((entry) => sampleEvaluation(...entry)),
        { maxLength: 2 },
      ),
    })
    .map((entries) => sampleAnswer({ ...entries, status: expectedStatus(entries) }));

  fc.assert(
    fc.property(answers, fc.array(fc.integer({ min: -1100, max: 1100 }), { minLength: 1 }), (fresh, moments) => {
      let answer = fresh;
      for (const ms of moments.sort((a, b) => a - b)) {
        const now = start + ms;
        const aged = ageAnswer(answer, now);
        const left = entriesOf(aged.answer);
        expect(left.every((entry) => endOf(entry) > now)).toBe(true);
        expect(left).toEqual(entriesOf(fresh).filter((entry) => endOf(entry) > now));
        expect(aged.answer.status).toBe(expectedStatus(aged.answer));
        expect(aged.ended).toHaveLength(entriesOf(answer).length - left.length);
        expect(aged.nextChangeAt ?? Number.POSITIVE_INFINITY).toBe(
          Math.min(...[...left.map(endOf), at(fresh.refreshBy)].filter((change) => change > now)),
        );
        answer = aged.answer;
      }
    }),
  );
});

function entriesOf({ severeListings, records, evaluations }: Answer) {
  return [...severeListings, ...records, ...evaluations];
}

function endOf({ disclosure }: { disclosure?: { endsAt: string | null } | undefined }): number {
  return disclosure?.endsAt == null ? Number.POSITIVE_INFINITY : at(disclosure.endsAt);
}

function expectedStatus({ severeListings, records }: Pick<Answer, 'severeListings' | 'records'>): Answer['status'] {
  if (severeListings.length > 0) return 'severe-list';
  return records.filter(({ polarity }) => polarity === 'adverse').length > 0 ? 'adverse-records' : 'no-adverse-records';
}
