import { expect, it } from 'vitest';
import { parseRetryAfter } from './parse-retry-after.ts';

process.env.TZ = 'Pacific/Pago_Pago';
const now = Date.parse('2026-11-21T02:00:00Z');

it.each([
  ['0', 0],
  ['7', 7],
  [' 120 ', 120],
  ['Sat, 21 Nov 2026 02:00:30 GMT', 30],
  ['Sat, 21 Nov 2026 02:00:00 GMT', 0],
  ['Fri, 20 Nov 2026 02:00:00 GMT', 0],
  ['2026-11-21T02:00:30Z', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['soon GMT', undefined],
  ['', undefined],
])('reads Retry-After %j as %j seconds', (value, seconds) => {
  expect(new Date(now).getHours()).toBe(15);
  expect(parseRetryAfter(new Headers({ 'Retry-After': value }), now)).toBe(seconds);
});

it('is undefined where the header is absent', () => {
  expect(parseRetryAfter(new Headers(), now)).toBeUndefined();
});
