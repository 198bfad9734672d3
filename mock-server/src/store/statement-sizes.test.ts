import { expect, it } from 'vitest';
import { padToPower, splitByPowers } from './statement-sizes.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

it.each([
  [0, []],
  [1, [1]],
  [3, [2, 1]],
  [500, [128, 128, 128, 64, 32, 16, 4]],
])('%i items are split by powers of two, none lost and in order', (count, sizes) => {
  const parts = [...splitByPowers(numbers(count))];
  expect(parts.map(({ length }) => length)).toEqual(sizes);
  expect(parts.flat()).toEqual(numbers(count));
});

it.each([
  [0, 0],
  [1, 1],
  [5, 8],
  [64, 64],
  [65, 128],
])('%i items are padded to %i, with none that was not there', (count, size) => {
  const padded = padToPower(numbers(count));
  expect(padded).toHaveLength(size);
  expect([...new Set(padded)]).toEqual(numbers(count));
});
