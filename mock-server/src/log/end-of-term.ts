/** How long the query log says who asked about whom (D7). Its hashes stay. */
import { addMonths, dayOf, startOfDay } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';

export const TERM_YEARS_DEFAULT = 5;

/** Exclusive end of the term of what was asked at the instant; for all of one day the same (P7). */
export function endOfTerm(at: EpochMs, termYears: number): EpochMs {
  return startOfDay(addMonths(dayOf(at), 12 * termYears));
}
