import { randomBytes } from 'node:crypto';
import { sampleAnswer, sampleListing, sampleRecord } from '@credit-check/api-client/testing/sample-answer';
import { expect, it } from 'vitest';
import { factsOf, hasTrace, tracesOf } from './answer-facts.ts';
import { changedTitles, compareAnswers } from './compare-answers.ts';

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
])('marks %s, beside the answer and beside its traces', (_, change, entryIds) => {
  const later = sampleAnswer({ status: 'adverse-records', ...change });
  expect(compareAnswers(earlier, later)).toEqual({ since, entryIds });
  expect(compareAnswers(tracesOf(earlier, randomBytes), later)).toEqual({ since, entryIds });
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
  expect(compareAnswers(tracesOf(before, randomBytes), sampleAnswer(change))).toBeUndefined();
});

it('marks a subject the platform has come to know', () => {
  const unknown = sampleAnswer({ status: 'subject-not-found' });
  expect(compareAnswers(unknown, sampleAnswer())).toEqual({ since, entryIds: [] });
  expect(compareAnswers(tracesOf(unknown, randomBytes), sampleAnswer())).toEqual({ since, entryIds: [] });
});

it('names what is marked, and what has ended since no more', () => {
  const records = [sampleRecord('one', END), { ...sampleRecord('two', END), title: '示例新处罚' }];
  const answer = sampleAnswer({ status: 'adverse-records', records });
  expect(changedTitles(answer, { since, entryIds: ['two', 'gone'] })).toEqual(['示例新处罚']);
});

it('tells from the traces of an answer neither what was in it nor how much', () => {
  const nothing = tracesOf(sampleAnswer({ status: 'subject-not-found' }), randomBytes);
  const much = tracesOf(earlier, randomBytes);
  expect(much.digests).toHaveLength(nothing.digests.length);
  for (const said of ['"one"', earlier.records[0]!.title]) expect(JSON.stringify(much)).not.toContain(said);
  for (const digest of much.digests) expect(digest).toMatch(/^[\w-]{43}$/);
  expect(factsOf(earlier).every((fact) => hasTrace(much, fact))).toBe(true);
  expect(tracesOf(earlier, randomBytes).digests.some((digest) => much.digests.includes(digest))).toBe(false);
});
