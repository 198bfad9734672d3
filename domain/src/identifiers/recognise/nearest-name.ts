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
  const near = names.flatMap((name) => {
    const isBefore = name.end <= start;
    const distance = isBefore ? start - name.end : name.start - end;
    if (distance < 0 || distance > NAME_REACH) return [];
    const between = isBefore ? text.slice(name.end, start) : text.slice(end, name.start);
    const lines = between.split('\n').length - 1;
    if (lines > LINES_MAX || /[0-9A-Z]{15}/i.test(between)) return [];
    return [{ name, isBefore, lines, distance }];
  });
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineNamesLead = !/[0-9A-Z]{15}/i.test(text.slice(lineStart, firstNameOnLine(names, lineStart) ?? lineStart));
  const rank = ({ isBefore, lines, distance }: (typeof near)[number]) =>
    lines * 1000 + (isBefore === (lines > 0 || lineNamesLead) ? 0 : 500) + distance;
  const best = near.toSorted((a, b) => rank(a) - rank(b))[0];
  return best && { ...best.name, distance: best.distance, onTheLine: best.lines === 0 };
}

function firstNameOnLine(names: readonly FoundName[], lineStart: number): number | undefined {
  return names.find((name) => name.start >= lineStart)?.start;
}
