import { answerSchema } from '@credit-check/domain/contract/answer';
import { embedSessionSchema } from '@credit-check/domain/contract/embed';
import { problemSchema } from '@credit-check/domain/contract/problems';
import { batchAnswerSchema } from '@credit-check/domain/contract/query';
import { supersededSchema } from '@credit-check/domain/contract/superseded';
import { expect, test } from 'vitest';
import { toShape } from '../testing/to-shape.ts';
import { answerShape, batchAnswerShape, problemShape, supersededShape } from './answer-shape.ts';
import { embedSessionShape } from './session-shape.ts';

test.each([
  ['an answer', answerShape, answerSchema],
  ['a batch of answers', batchAnswerShape, batchAnswerSchema],
  ['a problem', problemShape, problemSchema],
  ['an event of the change stream', supersededShape, supersededSchema],
  ['what a session is good for', embedSessionShape, embedSessionSchema],
])('the shape of %s is that of the contract', (_name, shape, schema) => {
  expect(shape).toEqual(toShape(schema));
});
