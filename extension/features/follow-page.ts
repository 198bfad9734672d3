/** Reads a page on as it changes: only what has changed, in idle slices, until the signal ends it. */

import { type CodeOnPage, findInAttributes, findInPart } from '../recognition/find-on-page.ts';
import type { TextField } from '../recognition/page-text.ts';
import { ATTRIBUTES, type InnerRoot, isTooShort } from '../recognition/read-page.ts';
import { runWhenIdle } from '../recognition/run-when-idle.ts';

/** Changes that come together are read together. */
const GATHER_MS = 250;
/** More parts than this at once: the page has rebuilt itself and is read as a whole. */
const PARTS_MAX = 5000;

/** Elements inside a line: what stands beside them says what they hold. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA EM FONT I LABEL MARK S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // A page's own `class` and `style`, which change all the time, are not told.
  attributeFilter: [...ATTRIBUTES, 'value'],
};

export type OnCodes = (codes: readonly CodeOnPage[], part: Document | Element) => void;

/** `onCodes` hears of every code on the page, and of each one that comes later with the part it came in. */
export function followPage(document: Document, signal: AbortSignal, onCodes: OnCodes): void {
  let changed = new Set<Element>();
  let attributed = new Set<Element>();
  /** With the value each was read with. A script that sets one tells nobody: they are looked at whenever anything is read. */
  const fields = new Map<TextField, string>();
  const roots = new WeakSet<InnerRoot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isDue = false;

  const observer = new MutationObserver((mutations) => {
    for (const mutation of mutations) {
      const { type } = mutation;
      if (type === 'characterData') note(mutation.target);
      else if (type === 'attributes') attributed.add(mutation.target as Element);
      // A list is made of them where it is asked for: not for each text that is counted up.
      else for (const node of mutation.addedNodes) note(node);
    }
    if (changed.size + attributed.size > 0) readSoon();
  });
  const observe = (root: InnerRoot) => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, OBSERVED);
    for (const type of ['input', 'change']) root.addEventListener(type, readSoon, { capture: true, signal });
  };
  const met = { root: observe, field: (field: TextField, value: string) => void fields.set(field, value) };

  function note(node: Node): void {
    const part = partOf(node);
    if (part !== undefined) changed.add(part);
  }

  function readSoon(): void {
    isDue = true;
    if (isReading || signal.aborted) return;
    timer ??= setTimeout(readChanged, GATHER_MS);
  }

  async function readChanged(): Promise<void> {
    timer = undefined;
    isDue = false;
    const parts = changed.size > PARTS_MAX ? [document] : outermost(changed);
    const elements = attributed;
    changed = new Set();
    attributed = new Set();
    await read(parts, elements);
  }

  async function read(parts: Iterable<Document | Element>, elements: Iterable<Element>): Promise<void> {
    isReading = true;
    await runWhenIdle(findChanged(parts, elements), signal);
    isReading = false;
    if (isDue) readSoon();
  }

  function* findChanged(parts: Iterable<Document | Element>, elements: Iterable<Element>): Generator<undefined, void> {
    for (const part of parts) {
      if (!part.isConnected || isTooShort(part)) continue;
      tell(yield* findInPart(part, met), part);
      yield;
    }
    for (const element of elements) {
      if (element.isConnected) tell(yield* findInAttributes(element), element);
      yield;
    }
    for (const [field, value] of fields) {
      if (field.isConnected && field.value === value) continue;
      // Noted anew where it is read: one that was made a password's is not.
      fields.delete(field);
      // What is drawn for a field stands beside it.
      if (field.isConnected) tell(yield* findInPart(field, met), field.parentElement ?? field);
    }
  }

  function tell(codes: readonly CodeOnPage[], part: Document | Element): void {
    if (codes.length > 0) onCodes(codes, part);
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
  void read([document], []);
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
