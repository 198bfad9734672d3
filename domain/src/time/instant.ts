/** Instants: milliseconds since the Unix epoch inside, RFC 3339 with offset `+08:00` on the wire. */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** Asia/Shanghai has no daylight saving: every day is as long. */
export const DAY_MS = 86_400_000;

/** Asia/Shanghai has had no daylight saving since 1991-09-15 and every date this software handles is later. */
export const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** True for a well-formed RFC 3339 §5.6 instant that exists in the calendar. */
export function isInstantText(text: string): boolean {
  return INSTANT.test(text) && isCalendarDay(text);
}

/** True where the first ten characters name a day of the Gregorian calendar (`2025-02-29` does not). */
export function isCalendarDay(day: string): boolean {
  const month = Number(day.slice(5, 7)) - 1;
  // A day that the month does not have is one of another month.
  return new Date(Date.UTC(Number(day.slice(0, 4)), month, Number(day.slice(8, 10)))).getUTCMonth() === month;
}

/**
 * Instant of an RFC 3339 text.
 * @throws RangeError where the text is not one; check outside input with `isInstantText` first.
 */
export function parseInstant(text: string): EpochMs {
  if (!isInstantText(text)) throw new RangeError('not an RFC 3339 instant');
  return Date.parse(text);
}

const MIDNIGHTS_MAX = 4096;
/** Almost all ends are midnights of the coming years (P7): each is written once. */
const midnights = new Map<EpochMs, string>();

/** RFC 3339 text in `+08:00`, with milliseconds only where there are any: `2026-11-21T10:00:00+08:00`. */
export function formatInstant(instant: EpochMs): string {
  if ((instant + SHANGHAI_OFFSET_MS) % DAY_MS !== 0) return writeInstant(instant);
  let text = midnights.get(instant);
  if (text === undefined) {
    text = writeInstant(instant);
    if (midnights.size >= MIDNIGHTS_MAX) midnights.clear();
    midnights.set(instant, text);
  }
  return text;
}

function writeInstant(instant: EpochMs): string {
  const local = new Date(instant + SHANGHAI_OFFSET_MS).toISOString();
  return `${local.endsWith('.000Z') ? local.slice(0, -5) : local.slice(0, -1)}+08:00`;
}
