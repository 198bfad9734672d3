import { expect, test } from 'vitest';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { answerShape } from './answer-shape.ts';
import { checkFor } from './shape.ts';

const isAnswer = checkFor(answerShape);

test.each(Object.entries(sampleAnswers))('the answer "%s" is of the shape', (_name, answer) => {
  expect(isAnswer(answer)).toBe(true);
});

test.each(Object.keys(sampleAnswers.clear).filter((key) => key !== 'jurisdiction'))(
  'an answer without %s, or with another thing in its place, is none',
  (key) => {
    const { [key]: _left, ...rest } = structuredClone(sampleAnswers.clear) as Record<string, unknown>;
    expect(isAnswer(rest)).toBe(false);
    for (const value of [null, 1, {}, ['x'], 'x']) {
      const changed = { ...rest, [key]: value };
      if (key !== 'queryId' || typeof value !== 'string') expect(isAnswer(changed)).toBe(false);
    }
  },
);

test('an end that is no instant is refused: it would never come', () => {
  const answer = structuredClone(sampleAnswers.adverse) as { records: { disclosure: { endsAt: unknown } }[] };
  for (const endsAt of ['2027-03-02', 'soon', '2027-02-30T00:00:00+08:00', undefined, 0]) {
    answer.records[0]!.disclosure.endsAt = endsAt;
    expect(isAnswer(answer)).toBe(false);
  }
});

test('an inherited member is not one: a page may have changed Object.prototype', () => {
  Object.assign(Object.prototype, { queryId: 'qry_polluted' });
  try {
    const { queryId: _left, ...rest } = sampleAnswers.clear;
    expect(isAnswer(rest)).toBe(false);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'queryId');
  }
});
