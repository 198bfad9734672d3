import { expect, it } from 'vitest';
import { walkThroughYears } from '../support/walk-through-years.ts';

it('over six years no record is shown outside its period, on no basis, fresh or stored', async () => {
  const found = await walkThroughYears({ population: 300, from: '2026-11-21', days: 2192, step: 32, sample: 3 });
  expect(found.violations).toEqual([]);
  // It has looked at something: periods end on the way, so fewer and fewer are shown.
  expect(found.recordsShown).toBeGreaterThan(1_000);
  expect(found.storedAnswersRead).toBeGreaterThan(100);
});
