/** The State Council's yearly schedules of holidays and swapped weekends, as `chinese-days` keeps them: data, no code of it. */
import schedules from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, isWeekend } from '../time/day.ts';

const holidays: Readonly<Record<Day, unknown>> = schedules.holidays;
const swappedWorkdays: Readonly<Record<Day, unknown>> = schedules.workdays;
const years = new Set([...Object.keys(holidays), ...Object.keys(swappedWorkdays)].map(yearOf));

/** A working day: one of the schedule's swapped weekends, or a weekday it gives no holiday (O5). */
export function isWorkingDay(day: Day): boolean {
  return Object.hasOwn(swappedWorkdays, day) || !(isWeekend(day) || Object.hasOwn(holidays, day));
}

/**
 * Whether the schedule that decides about the day is published. The schedule of a year moves working days of the last week
 * before it too (2018-12-29, 2022-12-31): that week is settled only with the year after.
 */
export function isScheduled(day: Day): boolean {
  const year = yearOf(day);
  return years.has(year) && (day.slice(5) < '12-25' || years.has(String(Number(year) + 1)));
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
