/** Reads a page on as it changes: only what has changed, in idle slices, until the signal ends it. */

import { type CodeOnPage, findInPart } from '../recognition/find-on-page.ts';
import { type InnerRoot, isTooShort } from '../recognition/read-page.ts';
import { runWhenIdle } from '../recognition/run-when-idle.ts';

/** Changes that come together are read together. */
const GATHER_MS = 250;
/** More parts than this at once: the page has rebuilt itself and is read as a whole. */
const PARTS_MAX = 5000;

/** Elements inside a line: what stands beside them says what they hold. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA EM FONT I LABEL MARK S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

export type OnCodes = (codes: readonly CodeOnPage[], part: Document | Element) => void;

/** `onCodes` hears of every code on the page, and of each one that comes later with the part it came in. */
export function followPage(document: Document, signal: AbortSignal, onCodes: OnCodes): void {
  let changed = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;

  const observer = new MutationObserver((mutations) => {
    for (const { type, target, addedNodes } of mutations) {
      if (type === 'characterData') note(target);
      else for (const node of addedNodes) note(node);
    }
    if (changed.size > 0) readSoon();
  });
  const observe = (root: InnerRoot) => observer.observe(root, { childList: true, characterData: true, subtree: true });

  function note(node: Node): void {
    const part = partOf(node);
    if (part !== undefined) changed.add(part);
  }

  function readSoon(): void {
    if (isReading || signal.aborted) return;
    timer ??= setTimeout(readChanged, GATHER_MS);
  }

  async function readChanged(): Promise<void> {
    timer = undefined;
    const parts = changed.size > PARTS_MAX ? [document] : outermost(changed);
    changed = new Set();
    await read(parts);
  }

  async function read(parts: Iterable<Document | Element>): Promise<void> {
    isReading = true;
    await runWhenIdle(findInParts(parts), signal);
    isReading = false;
    if (changed.size > 0) readSoon();
  }

  function* findInParts(parts: Iterable<Document | Element>): Generator<undefined, void> {
    for (const part of parts) {
      if (!part.isConnected || isTooShort(part)) continue;
      const codes = yield* findInPart(part, observe);
      if (codes.length > 0) onCodes(codes, part);
      yield;
    }
  }

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  observe(document);
  void read([document]);
}

/** The block a node stands in, or is. Undefined for what holds no text. */
function partOf(node: Node): Element | undefined {
  let part = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (part !== null && INLINE.has(part.tagName) && part.parentElement !== null) part = part.parentElement;
  return part ?? undefined;
}

/** Without those that stand inside another: each is read once. */
function outermost(parts: ReadonlySet<Element>): Element[] {
  return [...parts].filter((part) => {
    for (let around = part.parentElement; around !== null; around = around.parentElement) {
      if (parts.has(around)) return false;
    }
    return true;
  });
}
