/** Where a page could have a code: a first, cheap look that nothing escapes, so that all else is done there only. */

/** What may stand between two characters of a code, as a page has it: spaces, hyphens, marks that take no room; and a few more. */
const GAP = '[\\s\\u00ad\\u2000-\\u2063\\u2212\\ufe58\\ufe63\\uff0d-]*';

function traceOf(first: string, alnum: string, digit: string): RegExp {
  const repeat = (characters: string, count: number) => Array.from({ length: count }, () => characters);
  return new RegExp([first, alnum, ...repeat(digit, 6), ...repeat(alnum, 10)].join(GAP), 'g');
}

const PLAIN = traceOf('[1-9ANYany]', '[0-9A-Za-z]', '[0-9]');
/** Twice as slow: only where there is something full-width at all. */
const WIDE = traceOf(
  '[1-9ANYany\\uff11-\\uff19\\uff21\\uff2e\\uff39\\uff41\\uff4e\\uff59]',
  '[0-9A-Za-z\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]',
  '[0-9\\uff10-\\uff19]',
);
const HAS_WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

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
  const pattern = HAS_WIDE.test(window) ? WIDE : PLAIN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(window); match !== null; match = pattern.exec(window)) {
    const start = from + match.index;
    if (start >= to) break;
    traces.push({ start, end: start + match[0].length });
    pattern.lastIndex = match.index + 1;
  }
  return traces;
}
