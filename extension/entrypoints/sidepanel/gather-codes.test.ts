import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherCodes } from './gather-codes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('reads at once, then what came meanwhile together, and nothing where nothing came', () => {
  const reads: (readonly string[])[] = [];
  const tell = gatherCodes((codes) => reads.push(codes));
  tell(['a']);
  expect(reads).toEqual([['a']]);
  tell(['b', 'c']);
  tell([]);
  tell(['c', 'd']);
  vi.advanceTimersByTime(499);
  expect(reads).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(reads).toEqual([['a'], ['b', 'c', 'd']]);
  vi.advanceTimersByTime(5000);
  expect(reads).toHaveLength(2);
  tell([]);
  expect(reads[2]).toEqual([]);
});
