/** How long the query log says who asked about whom (D7). Its hashes stay. */
import { addDays, addMonths, dayOf, startOfDay } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';

export const TERM_YEARS_DEFAULT = 5;

/** The same for all of one day: reckoned once. */
let latest = { from: Number.NaN, to: Number.NaN, termYears: 0, end: Number.NaN };

/** Exclusive end of the term of what was asked at the instant; for all of one day the same (P7). */
export function endOfTerm(at: EpochMs, termYears: number): EpochMs {
  if (at >= latest.from && at < latest.to && termYears === latest.termYears) return latest.end;
  const day = dayOf(at);
  const end = startOfDay(addMonths(day, 12 * termYears));
  latest = { from: startOfDay(day), to: startOfDay(addDays(day, 1)), termYears, end };
  return end;
}

/** What was asked before is past its term: destroyed or about to be, and read as gone. */
export function startOfTerm(now: EpochMs, termYears: number): EpochMs {
  return startOfDay(addDays(addMonths(dayOf(now), -12 * termYears), 1));
}
