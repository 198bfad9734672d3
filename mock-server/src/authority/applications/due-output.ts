import type { DueOutput } from '@credit-check/domain/contract/deadline-output';
import { type Day, dayOf } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Deadline } from '@credit-check/domain/working-days/compute-deadline';

/** A deadline as it is shown at `now`. */
export function dueOutput({ dueOn, provisional, article }: Deadline, now: EpochMs): DueOutput {
  return { dueOn, overdue: isOver(dueOn, now), provisional, rule: article };
}

/** The day itself still counts. */
export function isOver(dueOn: Day, now: EpochMs): boolean {
  return dueOn < dayOf(now);
}
