/** Days in Asia/Shanghai, as `YYYY-MM-DD`; they compare as strings. */
import { DAY_MS, type EpochMs, isCalendarDay, SHANGHAI_OFFSET_MS } from './instant.ts';

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type Day = string;

/** True for a day of the Gregorian calendar in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text);
}

/** First instant of the day: 00:00:00+08:00. */
export function startOfDay(day: Day): EpochMs {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/** The day in Asia/Shanghai on which the instant falls. */
export function dayOf(instant: EpochMs): Day {
  return new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The minute in Asia/Shanghai, as a clock on the wall shows it: `2026-11-21 10:00`. */
export function minuteOf(instant: EpochMs): string {
  return new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/**
 * The day `months` months later (P7). A day the target month does not have becomes that month's last:
 * 2024-02-29 plus 12 months is 2025-02-28, in the subject's favour.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The day `days` days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Saturday or Sunday, whatever a holiday schedule makes of it. */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
