/**
 * Statements over many rows in a few sizes only: a store keeps what it has prepared, and one of each size from 1 to 1000
 * would be a thousand.
 */
const ROWS_MAX = 128;

/** The items in parts of 128, 64, 32, … */
export function* splitByPowers<T>(items: readonly T[]): Generator<T[], void> {
  let from = 0;
  for (let size = ROWS_MAX; size >= 1; size /= 2) {
    for (; items.length - from >= size; from += size) yield items.slice(from, from + size);
  }
}

/** For `in (…)`: the items, the last of them repeated until their number is a power of two. */
export function padToPower<T>(items: readonly T[]): T[] {
  const padded = [...items];
  const last = items.at(-1);
  if (last === undefined) return padded;
  while ((padded.length & (padded.length - 1)) !== 0) padded.push(last);
  return padded;
}
