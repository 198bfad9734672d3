import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/day.ts';
import { addWorkingDays } from './add-working-days.ts';
import { countWorkingDays } from './count-working-days.ts';
import { isScheduled, isWorkingDay } from './holiday-schedule.ts';

describe('O5: a working day', () => {
  it.each([
    ['a Saturday', '2026-11-21', false],
    ['a Monday', '2026-11-23', true],
    ['Spring Festival, a Tuesday', '2026-02-17', false],
    ['the Saturday before it, swapped', '2026-02-14', true],
    ['the Saturday after it, swapped', '2026-02-28', true],
    ['National Day, a Thursday', '2026-10-01', false],
    ['the Sunday before it, swapped', '2026-09-20', true],
    ['the Saturday after it, swapped', '2026-10-10', true],
    ['the day after New Year, a Friday', '2026-01-02', false],
    ['the last day of 2022, a Saturday', '2022-12-31', false],
    ['a Monday of a year without schedule', '2031-10-06', true],
    ['a Saturday of a year without schedule', '2031-10-04', false],
  ])('%s, %s: %s', (_, day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });
});

describe('O3, O5: working days that follow a day', () => {
  it.each([
    ['a plain week', '2026-11-16', 3, '2026-11-19'],
    ['over a weekend', '2026-11-19', 3, '2026-11-24'],
    ['received on a Saturday', '2026-11-21', 3, '2026-11-25'],
    ['over Spring Festival and both swapped Saturdays', '2026-02-12', 3, '2026-02-24'],
    ['over National Day', '2026-09-29', 5, '2026-10-12'],
    ['over the swapped Sunday before National Day', '2026-09-18', 1, '2026-09-20'],
    ['received on a holiday', '2026-10-03', 1, '2026-10-08'],
    ['seven', '2026-11-20', 7, '2026-12-01'],
    ['over a year end whose schedules are both out', '2025-12-30', 3, '2026-01-05'],
  ])('%s: %s plus %i is %s', (_, from, count, day) => {
    expect(addWorkingDays(from, count)).toEqual({ day, provisional: false });
  });

  it.each([
    ['wholly in a year without schedule', '2031-03-03', 3, '2031-03-06', true],
    ['out of a year with one', '2026-12-30', 3, '2027-01-04', true],
    ['in the last week, which the next schedule may still move', '2026-12-24', 1, '2026-12-25', true],
    ['the day before that week', '2026-12-23', 1, '2026-12-24', false],
    ['in the last week of a year whose next schedule is out', '2025-12-24', 1, '2025-12-25', false],
    ['before any schedule', '1999-05-03', 1, '1999-05-04', true],
  ])('%s: %s plus %i is %s, provisional %s', (_, from, count, day, provisional) => {
    expect(addWorkingDays(from, count)).toEqual({ day, provisional });
  });

  it('end on a working day, have exactly that many behind them, and never shrink', () => {
    const from = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-01', days));
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const { day } = addWorkingDays(start, count);
        let worked = 0;
        for (let at = addDays(start, 1); at <= day; at = addDays(at, 1)) if (isWorkingDay(at)) worked += 1;
        return isWorkingDay(day) && worked === count && day < addWorkingDays(start, count + 1).day;
      }),
    );
  });
});

it('knows the schedules of 2023 to 2026', () => {
  expect(['2022', '2023', '2024', '2025', '2026'].map((year) => isScheduled(`${year}-06-01`))).not.toContain(false);
});

describe('O5: working days that are left', () => {
  it.each([
    ['the day itself', '2026-11-24', '2026-11-24', 0],
    ['from a Saturday', '2026-11-21', '2026-11-24', 2],
    ['over a holiday', '2026-09-30', '2026-10-09', 2],
    ['two gone by over a weekend', '2026-11-24', '2026-11-20', -2],
  ])('%s', (_, from, to, expected) => {
    expect(countWorkingDays(from, to) + 0).toBe(expected);
  });

  it('are as many as were added', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, count) => {
        return countWorkingDays(from, addWorkingDays(from, count).day) === count;
      }),
    );
  });
});
