/** By when something is due, and by which article. */
import type { Citation } from '../disclosure/citations.ts';
import type { TimeLimit } from '../disclosure/deadlines.ts';
import { addDays, type Day } from '../time/day.ts';
import { addWorkingDays } from './add-working-days.ts';

export interface DueDay {
  /** Last day on which it is in time. */
  readonly dueOn: Day;
  readonly provisional: boolean;
}

export interface Deadline extends DueDay {
  readonly article: Citation;
}

/** By a regulation's time limit. */
export function computeDeadline(limit: TimeLimit, from: Day): Deadline {
  return { ...addDue(limit, from), article: limit.article };
}

/** Calendar days run through weekends and holidays: nothing in GX49 lets them wait, and a later end would favour the authority. */
export function addDue({ days, unit }: Pick<TimeLimit, 'days' | 'unit'>, from: Day): DueDay {
  if (unit === 'days') return { dueOn: addDays(from, days), provisional: false };
  const { day, provisional } = addWorkingDays(from, days);
  return { dueOn: day, provisional };
}
