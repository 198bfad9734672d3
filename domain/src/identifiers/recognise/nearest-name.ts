/** The organisation's name a code belongs to, as the page lays them out. */
import type { FoundName } from './organization-names.ts';

export interface NearbyName extends FoundName {
  /** Characters between name and code. */
  readonly distance: number;
  /** No line ends between them: the same sentence or table row. */
  readonly onTheLine: boolean;
}

/** How far to look, in characters, and over how many line ends. */
export const NAME_REACH = 120;
export const LINES_MAX = 3;

/** A number of a code's length. */
const HAS_CODE = /[0-9A-Z]{15}/i;

/**
 * Of `names` the one for the code at `[start, end)`: on its line before it, after it where the line's first code has
 * none before; else on the lines above, else below. Never beyond another number of a code's length.
 */
export function findNearestName(
  text: string,
  names: readonly FoundName[],
  start: number,
  end: number,
): NearbyName | undefined {
  if (names.length === 0) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineNamesLead = !HAS_CODE.test(text.slice(lineStart, firstNameOnLine(names, lineStart) ?? lineStart));
  let best: NearbyName | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const isBefore = name.end <= start;
    const distance = isBefore ? start - name.end : name.start - end;
    if (distance < 0 || distance > NAME_REACH) continue;
    const between = isBefore ? text.slice(name.end, start) : text.slice(end, name.start);
    const lines = lineEndsIn(between);
    if (lines > LINES_MAX) continue;
    const rank = lines * 1000 + (isBefore === (lines > 0 || lineNamesLead) ? 0 : 500) + distance;
    if (rank >= bestRank || HAS_CODE.test(between)) continue;
    best = { ...name, distance, onTheLine: lines === 0 };
    bestRank = rank;
  }
  return best;
}

function lineEndsIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function firstNameOnLine(names: readonly FoundName[], lineStart: number): number | undefined {
  return names.find((name) => name.start >= lineStart)?.start;
}
