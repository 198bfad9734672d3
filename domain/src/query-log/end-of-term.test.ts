import { expect, test } from 'vitest';
import { endOfTerm, startOfTerm } from './end-of-term.ts';

const at = (text: string) => Date.parse(text);

test.each([
  ['2026-11-21T00:00:00+08:00', 5, '2031-11-21T00:00:00+08:00'],
  ['2026-11-21T23:59:59+08:00', 5, '2031-11-21T00:00:00+08:00'],
  ['2026-11-21T10:00:00+08:00', 1, '2027-11-21T00:00:00+08:00'],
  ['2028-02-29T10:00:00+08:00', 5, '2033-02-28T00:00:00+08:00'],
])('the term of what was asked at %s ends after %i years, with the day it was asked on (D7)', (asked, years, end) => {
  expect(endOfTerm(at(asked), years)).toBe(at(end));
  // The same when it was not reckoned just before.
  endOfTerm(0, 3);
  expect(endOfTerm(at(asked), years)).toBe(at(end));
});

test('what is read as gone is what has ended', () => {
  for (let now = at('2031-01-01T00:00:00+08:00'); now < at('2032-12-31T00:00:00+08:00'); now += 7.3 * 3_600_000) {
    const start = startOfTerm(now, 5);
    expect(endOfTerm(start, 5)).toBeGreaterThan(now);
    expect(endOfTerm(start - 1, 5)).toBeLessThanOrEqual(now);
  }
});
