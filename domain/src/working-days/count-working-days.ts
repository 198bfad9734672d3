import { addDays, type Day } from '../time/day.ts';
import { isWorkingDay } from './holiday-schedule.ts';

/**
 * Working days that follow `from` up to and with `to` (O5): how many are left. Below zero where `to` is over: minus those
 * that have gone by since.
 */
export function countWorkingDays(from: Day, to: Day): number {
  if (to < from) return -countWorkingDays(to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
