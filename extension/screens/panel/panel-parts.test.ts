import { expect, it } from 'vitest';
import type { SessionRow } from '../../sessions/check-session.ts';
import { type NewRow, newRows } from './panel-parts.ts';

const found = (...names: string[]): NewRow[] =>
  names.map((name) => ({ name, checkCharacterValid: false, from: 'pasted' }));
const listed = (...names: string[]): SessionRow[] => [...newRows('s', [], found(...names), 10).fresh];

it('numbers on, and tells those already listed from those there is no room for', () => {
  const { fresh, known, surplus } = newRows('s', listed('甲', '乙'), found('乙', '丙', '丁', '戊'), 4);
  expect(fresh.map(({ n, name }) => [n, name])).toEqual([
    [2, '丙'],
    [3, '丁'],
  ]);
  expect([known, surplus]).toEqual([1, 1]);
});

it('adds nothing to a full list, and says of how many', () => {
  expect(newRows('s', listed('甲', '乙'), found('甲', '丙'), 2)).toEqual({ fresh: [], known: 1, surplus: 1 });
});
