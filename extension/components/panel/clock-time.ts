import { minuteOf } from '@credit-check/domain/time/day';
import { formatInstant, parseInstant } from '@credit-check/domain/time/instant';

/** `2026-11-21 10:30` in Asia/Shanghai. */
export function clockTime(instant: string): string {
  return minuteOf(parseInstant(instant));
}

/** `2026-11-21 10:30:05` in Asia/Shanghai: for paper, where a second can matter. */
export function exactTime(instant: string): string {
  return formatInstant(parseInstant(instant)).slice(0, 19).replace('T', ' ');
}
