/** Periods of the vault: days in Asia/Shanghai. What ends within one is sealed with its key, which goes when it is over. */
import { DAY_MS, type EpochMs, SHANGHAI_OFFSET_MS } from '@credit-check/domain/time/instant';

/** Days from 1970-01-01 to the first midnight at or after the end: almost all ends are midnights themselves (P7). */
export function periodOf(end: EpochMs): number {
  return Math.ceil((end + SHANGHAI_OFFSET_MS) / DAY_MS);
}

/** The last period that is over. */
export function lastPeriodOver(now: EpochMs): number {
  return Math.floor((now + SHANGHAI_OFFSET_MS) / DAY_MS);
}

/** Exclusive. */
export function endOfPeriod(period: number): EpochMs {
  return period * DAY_MS - SHANGHAI_OFFSET_MS;
}
