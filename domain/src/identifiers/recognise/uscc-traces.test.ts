import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseText, TAG_EDGE } from './normalise-text.ts';
import { findUsccShapes } from './uscc-shapes.ts';
import { findUsccTraces } from './uscc-traces.ts';

const CODE = '91990000MAT000026X';
const WIDE = [...CODE].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');

it('a code leaves a trace in any dress, and Chinese prose, dates and telephone numbers none', () => {
  for (const text of [CODE, CODE.toLowerCase(), WIDE, [...CODE].join(' '), CODE.replaceAll('0', '0\u200b-')])
    expect(findUsccTraces(`代码：${text}。`, 0, 100), text).toHaveLength(1);
  expect(findUsccTraces('2026年3月1日，第12层1203室，电话0771-5000000', 0, 100)).toEqual([]);
});

it('no shape stands anywhere but in a trace of the text without what parts it', () => {
  const characters = fc.constantFrom(
    ...'0123456789',
    ...'0123456789',
    'A',
    'm',
    'X',
    '９',
    'Ｍ',
    ' ',
    '-',
    '\u200b',
    '\u3000',
  );
  const gap = fc.constantFrom('', '', '', '\n', '\t', TAG_EDGE);
  const parts = fc.array(fc.tuple(characters, gap), { minLength: 18, maxLength: 60 });
  fc.assert(
    fc.property(parts, (pairs) => {
      const text = pairs.flat().join('');
      const bare = pairs.map(([character]) => character).join('');
      const traces = findUsccTraces(bare, 0, bare.length);
      const bareAt = (offset: number) => text.slice(0, offset).replace(/[\n\t\u2063]/g, '').length;
      for (const { start, end } of findUsccShapes(normaliseText(text), 0, text.length)) {
        expect(traces.some((trace) => trace.start <= bareAt(start) && bareAt(end) <= trace.end)).toBe(true);
      }
    }),
    { seed: 18, numRuns: 2000 },
  );
});

it('starts in the step it is asked for, and is read on beyond it', () => {
  expect(findUsccTraces(`甲乙${CODE}`, 0, 3)).toEqual([{ start: 2, end: 20 }]);
  expect(findUsccTraces(`甲乙${CODE}`, 0, 2)).toEqual([]);
  expect(findUsccTraces(`甲乙${CODE}`, 3, 30)).toEqual([]);
});
