/** What the name of an element says of the text in it and around it. */

/** What parts two texts, as bits: a stronger mark is a higher one. */
export const EDGE = 1;
export const SPACE = 2;
export const CELL = 4;
export const LINE = 8;

export interface ElementKind {
  readonly isSkipped: boolean;
  /** Before and behind it, where it has no role: `EDGE`, `CELL` or `LINE`. */
  readonly separator: number;
  readonly holds: 'text' | 'frame' | 'slotted' | 'children';
  /** Whether the DOM lets it have a shadow root. */
  readonly mayHost: boolean;
}

const words = (list: string) => new Set(list.split(' '));
const SKIPPED = words('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD OBJECT EMBED DATALIST RP RT AUDIO VIDEO CANVAS');
const INLINE = words(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
const CELLS = words('TD TH');
/** Beside elements with a hyphen in their name. */
const HOSTS = words('ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN');

/** `tagName` in any case: outside HTML it is as it was written. */
export function elementKind(tagName: string): ElementKind {
  const name = tagName.toUpperCase();
  const isOwn = name.includes('-');
  const isFrame = name === 'IFRAME' || name === 'FRAME';
  const isField = name === 'INPUT' || name === 'TEXTAREA';
  return {
    isSkipped: SKIPPED.has(name),
    separator: CELLS.has(name) ? CELL : INLINE.has(name) || isOwn ? EDGE : LINE,
    holds: isField ? 'text' : isFrame ? 'frame' : name === 'SLOT' ? 'slotted' : 'children',
    mayHost: HOSTS.has(name) || isOwn,
  };
}
