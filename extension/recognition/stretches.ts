/** Which stretches of a page could hold a code, each with all that a code in it is judged by. */
import { CONTEXT } from '@credit-check/domain/identifiers/recognise/find-usccs';
import { LINES_MAX } from '@credit-check/domain/identifiers/recognise/nearest-name';
import { findUsccTraces } from '@credit-check/domain/identifiers/recognise/uscc-traces';
import { LINE } from './element-kind.ts';
import { isBlank, startOf } from './join-text.ts';
import type { PageText } from './page-text.ts';

/** Nodes by their index, `to` not among them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Characters looked through between two breaths. */
const STEP = 50_000;

/** In order, none overlapping; `undefined` wherever the caller may let others work. */
export function* streamStretches(page: PageText): Generator<Stretch | undefined> {
  let from = 0;
  let to = 0;
  for (let offset = 0; offset < page.characters.length; offset += STEP) {
    for (const { start, end } of findUsccTraces(page.characters, offset, offset + STEP)) {
      const first = reach(page, nodeAt(page, start), -1);
      if (first > to) {
        if (to > from) yield { from, to };
        from = first;
      }
      to = Math.max(to, reach(page, nodeAt(page, end - 1), 1) + 1);
    }
    yield undefined;
  }
  if (to > from) yield { from, to };
}

/** The last node in a direction that can say something about a code in the node `index`. */
function reach({ characters, ends, gaps }: PageText, index: number, step: 1 | -1): number {
  let last = index;
  let lines = 0;
  let isOtherLine = false;
  for (let i = index + step, seen = 0; ends[i] !== undefined && seen < CONTEXT; i += step) {
    isOtherLine ||= (gaps[step === 1 ? i : i + 1]! & LINE) !== 0;
    const start = startOf(ends, i);
    // What lays out the source of a page is one space in its text, and no line.
    if (isBlank(characters, start, ends[i]!)) {
      seen++;
      continue;
    }
    if (isOtherLine && ++lines > LINES_MAX) break;
    isOtherLine = false;
    seen += ends[i]! - start;
    last = i;
  }
  return last;
}

/** The index of the node a character belongs to; that of the last where there is none such. */
export function nodeAt({ ends }: PageText, offset: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
