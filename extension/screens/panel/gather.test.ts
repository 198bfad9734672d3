import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gather } from './gather.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows at once, then what came meanwhile together, and nothing where nothing came', () => {
  const shown: (readonly string[])[] = [];
  const tell = gather((news: readonly string[]) => shown.push(news));
  tell('a');
  expect(shown).toEqual([['a']]);
  tell('b');
  tell('c');
  vi.advanceTimersByTime(999);
  expect(shown).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(shown).toEqual([['a'], ['b', 'c']]);
  vi.advanceTimersByTime(5000);
  expect(shown).toHaveLength(2);
  tell('d');
  expect(shown[2]).toEqual(['d']);
});

it('shows what is urgent at once, with what waits, and waits again from there', () => {
  const shown: (readonly string[])[] = [];
  const tell = gather((news: readonly string[]) => shown.push(news));
  tell('a');
  tell('b');
  vi.advanceTimersByTime(900);
  tell('c', true);
  expect(shown).toEqual([['a'], ['b', 'c']]);
  tell('d');
  vi.advanceTimersByTime(999);
  expect(shown).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(shown[2]).toEqual(['d']);
});
