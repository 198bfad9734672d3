import { sampleAnswer, sampleListing, sampleRecord } from '@credit-check/api-client/testing/sample-answer';
import { expect, it } from 'vitest';
import { compareAnswers } from './compare-answers.ts';

const END = '2027-03-01T00:00:00+08:00';
const objection = { kind: 'objection', since: '2026-11-20T09:00:00+08:00', text: '异议处理中' } as const;
const earlier = sampleAnswer({ status: 'adverse-records', records: [sampleRecord('one', END)] });
const since = earlier.asOf;

it.each([
  ['a record that came', { records: [sampleRecord('one', END), sampleRecord('two', END)] }, ['two']],
  ['a listing that came', { records: earlier.records, severeListings: [sampleListing('list', null)] }, ['list']],
  ['a record that was rewritten', { records: [{ ...sampleRecord('one', END), facts: '更正后的事实' }] }, ['one']],
  ['an objection', { records: [{ ...sampleRecord('one', END), annotations: [objection] }] }, ['one']],
  [
    'another registered name',
    { records: earlier.records, subject: { ...earlier.subject, name: '沙盒改名有限公司' } },
    [],
  ],
])('marks %s', (_, change, entryIds) => {
  expect(compareAnswers(earlier, sampleAnswer({ status: 'adverse-records', ...change }))).toEqual({ since, entryIds });
});

it.each([
  ['nothing', earlier, { records: earlier.records }],
  ['a record that left, by its end or by repair (BT60)', earlier, { records: [] }],
  ['an end that came nearer', earlier, { records: [sampleRecord('one', '2026-12-01T00:00:00+08:00')] }],
  [
    'an objection that was decided',
    { ...earlier, records: [{ ...sampleRecord('one', END), annotations: [objection] }] },
    { records: earlier.records },
  ],
])('leaves no mark of %s', (_, before, change) => {
  expect(compareAnswers(before, sampleAnswer(change))).toBeUndefined();
});

it('marks a subject the platform has come to know', () => {
  const unknown = sampleAnswer({ status: 'subject-not-found' });
  expect(compareAnswers(unknown, sampleAnswer())).toEqual({ since, entryIds: [] });
});
