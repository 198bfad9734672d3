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

const HAS_INK = /\S/;
const BREAK = /[\t\n\r\f]/g;
const HAS_BREAK = new RegExp(BREAK.source);

/** The text of the nodes from the one with the index `from` to the one before `to`, as if a line began there. */
export function* joinText(
  { characters, nodes, ends, gaps }: PageText,
  from: number,
  to: number,
): Generator<undefined, JoinedText> {
  const parts: string[] = [];
  const pieces: TextPiece[] = [];
  const base = startOf(ends, from);
  const original = characters.slice(base, startOf(ends, to));
  const plain = HAS_BREAK.test(original) ? original.replace(BREAK, ' ') : original;
  let length = 0;
  let marked = LINE;
  const mark = (gap: number) => {
    for (const [bit, separator] of MARKS) {
      // Only what parts more than what is there already.
      if ((gap & bit) === 0 || bit <= marked) continue;
      parts.push(separator);
      length++;
      marked |= bit;
    }
  };
  const step = (first: number) => {
    const last = Math.min(to, first + STEP);
    let start = startOf(ends, first) - base;
    for (let i = first; i < last; i++) {
      const end = ends[i]! - base;
      const text = plain.slice(start, end);
      start = end;
      const gap = gaps[i]!;
      if (gap > marked) mark(gap);
      if (!HAS_INK.test(text)) {
        mark(SPACE);
        continue;
      }
      pieces.push({ start: length, end: length + text.length, node: nodes[i]! });
      parts.push(text);
      length += text.length;
      marked = 0;
    }
  };
  for (let i = from; i < to; i += STEP) {
    step(i);
    if (i + STEP < to) yield;
  }
  return { text: parts.join(''), pieces };
}

/** Where the characters of a node begin. */
export function startOf(ends: readonly number[], index: number): number {
  return index === 0 ? 0 : ends[index - 1]!;
}
