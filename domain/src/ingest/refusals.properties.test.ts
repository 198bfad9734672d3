import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prohibitedAttributes } from '../contract/record-input.ts';
import { judgeCorrection } from './judge-correction.ts';
import { judgeListing } from './judge-listing.ts';
import { judgeRecord } from './judge-record.ts';
import { adult, context, listing, minor, penalty } from './testing-inputs.ts';

const SECRET = 'geheim-7351';
const secret = fc.constantFrom<unknown>(SECRET, [SECRET], { inner: SECRET }, { [SECRET]: 1 });
const whole = { ...penalty, ...listing, attributes: { income: SECRET }, reason: SECRET, record: penalty };
const field = fc.constantFrom(...Object.keys(whole), ...prohibitedAttributes, 'unknown');
/** Input of any kind with a few of its fields replaced by what must not come back. */
const input = fc
  .tuple(fc.constantFrom(penalty.subject, adult, minor), fc.dictionary(field, secret, { minKeys: 1, maxKeys: 4 }))
  .map(([subject, secrets]) => ({ ...whole, subject, ...secrets }));

describe('a refusal (C3; nothing of a refused record is kept)', () => {
  it.each([
    ['record', judgeRecord],
    ['listing', judgeListing],
    ['correction', judgeCorrection],
  ] as const)('of a %s repeats nothing of what it refuses', (_, judge) => {
    let refused = 0;
    fc.assert(
      fc.property(input, (raw) => {
        const judgement = judge(raw, context);
        if (judgement.ok) return true;
        refused += 1;
        return !JSON.stringify(judgement).includes(SECRET);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('is what comes of anything at all: no input is an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        return [judgeRecord, judgeListing, judgeCorrection].every((judge) => !judge(raw, context).ok);
      }),
    );
  });
});
