/** O5: counting in working days. */
import { addDays, type Day } from '../time/day.ts';
import { isScheduled, isWorkingDay } from './holiday-schedule.ts';

export interface WorkingDayCount {
  readonly day: Day;
  /** A day that was counted falls where no schedule is published yet: reckoned from weekends, it may still move. */
  readonly provisional: boolean;
}

/**
 * The last of `count` working days that follow `from`, which is not one of them (O3): the day of receipt is not counted.
 * @param count at least 1
 */
export function addWorkingDays(from: Day, count: number): WorkingDayCount {
  let day = from;
  let provisional = false;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    provisional ||= !isScheduled(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return { day, provisional };
}
