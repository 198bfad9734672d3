/** Puts a stretch of a page's text together: its characters with the marks that part them. */
import { TAG_EDGE } from '@credit-check/domain/identifiers/recognise/normalise-text';
import { CELL, EDGE, LINE, SPACE } from './element-kind.ts';
import type { JoinedText, PageText, TextPiece } from './page-text.ts';

/** Nodes joined between two breaths. */
const STEP = 1000;

const MARKS = [
  [EDGE, TAG_EDGE],
  [SPACE, ' '],
  [CELL, '\t'],
  [LINE, '\n'],
] as const;
const ALL = EDGE | SPACE | CELL | LINE;
/** What to write for a gap, at `marked << 4 | gap`: only what parts more than what is there already. */
const WRITTEN = Array.from({ length: (ALL + 1) * (ALL + 1) }, (_, key) =>
  MARKS.filter(([bit]) => (key & bit) !== 0 && bit > key >> 4)
    .map(([, mark]) => mark)
    .join(''),
);

const BREAK = /[\t\n\r\f]/g;
const HAS_BREAK = new RegExp(BREAK.source);

/** The text of the nodes from the one with the index `from` to the one before `to`, as if a line began there. */
export function* joinText(
  { characters, nodes, ends, gaps }: PageText,
  from: number,
  to: number,
): Generator<undefined, JoinedText> {
  const pieces: TextPiece[] = [];
  const base = startOf(ends, from);
  const original = characters.slice(base, startOf(ends, to));
  const plain = HAS_BREAK.test(original) ? original.replace(BREAK, ' ') : original;
  const parts: string[] = [];
  let length = 0;
  let marked = LINE;
  const write = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const mark = (gap: number) => {
    write(WRITTEN[(marked << 4) | gap]!);
    marked |= gap;
  };
  const step = (first: number) => {
    const last = Math.min(to, first + STEP);
    let start = startOf(ends, first) - base;
    for (let i = first; i < last; i++) {
      const end = ends[i]! - base;
      if (gaps[i]! > marked) mark(gaps[i]!);
      if (isBlank(plain, start, end)) mark(SPACE);
      else {
        pieces.push({ start: length, end: length + end - start, node: nodes[i]! });
        write(plain.slice(start, end));
        marked = 0;
      }
      start = end;
    }
  };
  for (let i = from; i < to; i += STEP) {
    step(i);
    if (i + STEP < to) yield;
  }
  return { text: parts.join(''), pieces };
}

/** Whether all of `[start, end)` is white space. Most texts show by their first character that they are not. */
export function isBlank(text: string, start: number, end: number): boolean {
  if (start === end) return true;
  const first = text.charCodeAt(start);
  const isInk = (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff);
  return !isInk && text.slice(start, end).trim() === '';
}

/** Where the characters of a node begin. */
export function startOf(ends: readonly number[], index: number): number {
  return index === 0 ? 0 : ends[index - 1]!;
}
