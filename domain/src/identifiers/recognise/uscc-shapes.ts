/**
 * Where a text has eighteen characters that could be a USCC, however they are grouped. Says nothing yet of whether they
 * are one.
 */
import { INVISIBLE, NOTHING, TAG_EDGE } from './normalise-text.ts';

/**
 * How the eighteen stand: in one piece; in groups people use (2-6-9-1, fours, single boxes); in other groups; or broken
 * by a line's end.
 */
export type Grouping = 'compact' | 'usual' | 'unusual' | 'broken';

export interface UsccShape {
  /** Eighteen upper-case characters. */
  readonly code: string;
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly grouping: Grouping;
  /** Groups of the same kind stand right before or after: it may be part of a longer number. */
  readonly hasNeighbours: boolean;
}

const GAP = `[ \\n\\t${NOTHING}${TAG_EDGE}-]{0,40}`;
const repeat = (characters: string, count: number) => Array.from({ length: count }, () => characters);
/** Authority, class, the division's six digits, then organisation code and check character (GB 32100-2015). */
const PATTERN = new RegExp(
  `(?<![0-9A-Z])${['[1-9ANY]', '[0-9A-Z]', ...repeat('\\d', 6), ...repeat('[0-9A-HJ-NPQRTUWXY]', 10)].join(GAP)}(?![0-9A-Z])`,
  'gi',
);
const GAPS = new RegExp(`[ \\n\\t${NOTHING}${TAG_EDGE}-]+`, 'g');

/** After how many characters the standard's parts and the organisation code's hyphen end. */
const PART_ENDS = new Set([1, 2, 8, 16, 17]);
const GROUP_SIZES = [1, 2, 3, 4, 5, 6, 9];

/** A pattern of its own for each who asks: it remembers where it was. Over-matches: what it finds is still to be weighed. */
export function usccShapePattern(): RegExp {
  return new RegExp(PATTERN);
}

/** No shape is longer, gaps included. */
export const SHAPE_LENGTH_MAX = 18 + 17 * 40;

/** Shapes that start in `[from, to)`, in order; groups of digits can give several that overlap. `text` is normalised. */
export function findUsccShapes(text: string, from: number, to: number): UsccShape[] {
  const shapes: UsccShape[] = [];
  const offset = Math.max(0, from - 1);
  const window = text.slice(offset, to + SHAPE_LENGTH_MAX + 1);
  PATTERN.lastIndex = from - offset;
  for (let match = PATTERN.exec(window); match !== null; match = PATTERN.exec(window)) {
    const start = offset + match.index;
    if (start >= to) break;
    const shape = readShape(text, start, match[0]);
    if (shape !== undefined) shapes.push(shape);
    PATTERN.lastIndex = match.index + 1;
  }
  return shapes;
}

function readShape(text: string, start: number, matched: string): UsccShape | undefined {
  const end = start + matched.length;
  if (matched.length === 18)
    return { code: matched.toUpperCase(), start, end, grouping: 'compact', hasNeighbours: false };
  const gaps = [...matched.matchAll(GAPS)]
    .map((gap) => ({ at: gap.index, characters: gap[0].replace(INVISIBLE, '') }))
    .filter(({ characters }) => characters !== '');
  const grouping = gaps.length === 0 ? 'compact' : readGrouping(matched, gaps);
  if (grouping === undefined) return undefined;
  const code = matched.replace(GAPS, '').toUpperCase();
  return { code, start, end, grouping, hasNeighbours: grouping !== 'compact' && hasNeighbours(text, start, end) };
}

interface Gap {
  readonly at: number;
  readonly characters: string;
}

function readGrouping(matched: string, gaps: readonly Gap[]): Grouping | undefined {
  if (gaps.some(({ characters }) => /-.*-/s.test(characters))) return undefined;
  const cuts = gaps.map(({ at }) => matched.slice(0, at).replace(GAPS, '').length);
  // Table cells hold separate things, unless each holds one character of a form's boxes.
  if (gaps.some(({ characters }) => characters.includes('\t'))) return gaps.length === 17 ? 'usual' : undefined;
  const breaks = gaps.filter(({ characters }) => characters.includes('\n')).length;
  if (breaks > 1 && breaks < 17) return undefined;
  if (breaks > 0) return 'broken';
  return isUsual(cuts) ? 'usual' : 'unusual';
}

function isUsual(cuts: readonly number[]): boolean {
  if (cuts.every((cut) => PART_ENDS.has(cut))) return true;
  const sameSize = (size: number, offset: number) =>
    cuts.length === Math.ceil((18 - offset) / size) - (offset === 0 ? 1 : 0) &&
    cuts.every((cut) => (cut - offset) % size === 0);
  return GROUP_SIZES.some((size) => sameSize(size, 0)) || sameSize(4, 2);
}

/** A group of two or more letters or digits, one space or hyphen away on the same line. */
function hasNeighbours(text: string, start: number, end: number): boolean {
  return (
    /[0-9A-Z]{2}[ -]$/i.test(text.slice(Math.max(0, start - 3), start)) ||
    /^[ -][0-9A-Z]{2}/i.test(text.slice(end, end + 3))
  );
}
