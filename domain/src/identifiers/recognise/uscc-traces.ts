/** Where a page could have a code: a first, cheap look that nothing escapes, so that all else is done there only. */

/** What may stand between two characters of a code, as a page has it: any space, hyphen or mark that takes no room. */
const GAP = '[\\s\\u00ad\\u200b-\\u200d\\u2010-\\u2015\\u2060\\u2063\\u2212\\ufe58\\ufe63\\uff0d-]*';
const DIGIT = '[0-9\\uff10-\\uff19]';
const ALNUM = '[0-9A-Za-z\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]';
const FIRST = '[1-9ANYany\\uff11-\\uff19\\uff21\\uff2e\\uff39\\uff41\\uff4e\\uff59]';
const TRACE = new RegExp(
  [FIRST, ALNUM, ...Array.from({ length: 6 }, () => DIGIT), ...Array.from({ length: 10 }, () => ALNUM)].join(GAP),
  'g',
);

/** A trace that is longer may be passed over. */
const TRACE_LENGTH_MAX = 18 + 17 * 400;

export interface UsccTrace {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Traces that start in `[from, to)`, in order; they overlap where several could. `text` is as the page has it, and need not
 * hold what parts cells, lines and tags: whatever `findUsccShapes` finds with them stands in a trace without them.
 */
export function findUsccTraces(text: string, from: number, to: number): UsccTrace[] {
  const traces: UsccTrace[] = [];
  const window = text.slice(from, to + TRACE_LENGTH_MAX);
  TRACE.lastIndex = 0;
  for (let match = TRACE.exec(window); match !== null; match = TRACE.exec(window)) {
    const start = from + match.index;
    if (start >= to) break;
    traces.push({ start, end: start + match[0].length });
    TRACE.lastIndex = match.index + 1;
  }
  return traces;
}
