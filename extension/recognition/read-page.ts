/** Reads a page: every text of it in reading order. */
import { CELL, type ElementKind, elementKind, LINE } from './element-kind.ts';
import type { PageText, TextField, TextNode } from './page-text.ts';
import {
  attributeNodeOf,
  attributeOf,
  bodyOf,
  documentElementOf,
  firstChildOf,
  isBare,
  isMatching,
  lengthOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
  tagNameOf,
} from './plain-dom.ts';

/** A tree of its own inside the page: mutations in it are told to whoever observes it, and nobody else. */
export type InnerRoot = ShadowRoot | Document;

/** Who reads hears of what changes without a word to who observes the part. */
export interface Met {
  readonly root: (root: InnerRoot) => void;
  /** With the value it is read with. */
  readonly field: (field: TextField, value: string) => void;
}

const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const TEXT_FIELD_TYPES = new Set(['text', 'search', 'tel']);

/** Attributes a page keeps codes in without showing them as text. */
export const ATTRIBUTES = [
  'title',
  'alt',
  'aria-label',
  'data-clipboard-text',
  'data-code',
  'data-credit-code',
  'data-uscc',
];
/** Characters of a code: what is shorter is not looked at. */
const LENGTH_MIN = 18;
/** One question for all that an element's attributes can say. */
const NOTABLE = ['role', ...ATTRIBUTES].map((name) => `[${name}]`).join();

/**
 * One for all reading, and out of the page whenever it is not read: a browser keeps every range in a document up to date at
 * each change of it.
 */
const range = new Range();
const nowhere = new Text();

const kinds = new Map<string, ElementKind>();
/** A page can think up names without end. */
const KINDS_MAX = 1000;

function kindOf(element: Element): ElementKind {
  const name = tagNameOf(element);
  const known = kinds.get(name);
  if (known !== undefined) return known;
  const kind = elementKind(name);
  if (kinds.size > KINDS_MAX) kinds.clear();
  kinds.set(name, kind);
  return kind;
}
/** Nodes visited between two breaths. */
const STEP = 400;

/** An element whose inside is being read. */
interface Opened {
  readonly element: Node;
  readonly separator: number;
  /** What of its inside is still to be read, last first, where those are no siblings. */
  readonly rest: Node[] | undefined;
}

/**
 * Walks the flat tree: open shadow roots with what is slotted into them, same-origin frames, values of text fields.
 * Yields every few hundred nodes, so that the caller can let the page work.
 */
export function* readPage(root: Document | Element, met?: Met): Generator<undefined, PageText> {
  const nodes: TextNode[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const chunks: string[] = [];
  /** What attributes hold stands apart, behind the page's text: no line is torn by it. */
  const held: Attr[] = [];
  const opened: Opened[] = [];
  let length = 0;
  let gap = 0;

  const add = (node: TextNode, size: number) => {
    nodes.push(node);
    length += size;
    ends.push(length);
    gaps.push(gap);
    gap = 0;
  };
  const separate = (separator: number) => {
    if (separator > gap) gap |= separator;
  };

  /** From here on the characters of the nodes are still to be read. */
  let unread = 0;
  /** Many texts with one question to the DOM: half of the walk's time went into asking each for its own. */
  const readCharacters = () => {
    if (unread === nodes.length) return;
    const last = nodes.at(-1) as Text;
    range.setStart(nodes[unread] as Text, 0);
    range.setEnd(last, lengthOf(last));
    addCharacters(range.toString());
    range.setStart(nowhere, 0);
  };
  const addCharacters = (characters: string) => {
    chunks.push(characters);
    unread = nodes.length;
  };

  /** The first node inside, where there is one. */
  const enter = (element: Element): Node | null => {
    const kind = kindOf(element);
    if (kind.isSkipped) {
      readCharacters();
      return null;
    }
    const isNotable = !isBare(element) && isMatching(element, NOTABLE);
    if (isNotable) held.push(...attributesOf(element));
    const separator = isNotable && hasCellRole(element) ? CELL : kind.separator;
    separate(separator);
    const shadow = kind.mayHost ? shadowRootOf(element) : null;
    if (kind.holds === 'children' && shadow === null) {
      const first = firstChildOf(element);
      if (first !== null) opened.push({ element, separator, rest: undefined });
      return first;
    }
    readCharacters();
    const field = kind.holds === 'text' ? asTextField(element) : undefined;
    if (field !== undefined) {
      const { value } = field;
      met?.field(field, value);
      add(field, value.length);
      addCharacters(value);
    }
    const rest = shadow === null ? readElsewhere(element, kind, met) : childrenOf(shadow);
    if (shadow !== null) met?.root(shadow);
    opened.push({ element, separator, rest: rest.toReversed() });
    return null;
  };
  /** The next node in reading order behind `node` and all that is in it. */
  const after = (node: Node): Node | null => {
    for (let last = node; ; ) {
      const around = opened.at(-1);
      if (around === undefined) return null;
      // What is no sibling is read apart: a stretch of the tree would hold what stands between.
      if (around.rest !== undefined) readCharacters();
      const next = around.rest === undefined ? nextSiblingOf(last) : around.rest.pop();
      if (next) return next;
      opened.pop();
      separate(around.separator);
      last = around.element;
    }
  };
  /** Apart from the generator, whose own body runs slower. Gives the node to go on with. */
  const step = (from: Node): Node | null => {
    let node: Node | null = from;
    for (let left = STEP; left > 0 && node !== null; left--) {
      const type = nodeTypeOf(node);
      let inside: Node | null = null;
      if (type === 1) inside = enter(node as Element);
      else if (type === 3 || type === 4) add(node as Text, lengthOf(node as Text));
      node = inside ?? after(node);
    }
    readCharacters();
    return node;
  };

  const isDocument = nodeTypeOf(root) === 9;
  let node: Node | null = isDocument ? topOf(root as Document) : root;
  while (node !== null) {
    node = step(node);
    yield;
  }
  for (const attribute of held) {
    separate(LINE);
    add(attribute, attribute.value.length);
    addCharacters(attribute.value);
  }
  return { characters: chunks.join(''), nodes, ends, gaps };
}

/** What an element's attributes hold, and nothing of what is in it. */
export function readAttributes(element: Element): PageText {
  const nodes = attributesOf(element);
  let length = 0;
  return {
    characters: nodes.map(({ value }) => value).join(''),
    nodes,
    ends: nodes.map(({ value }) => (length += value.length)),
    gaps: nodes.map(() => LINE),
  };
}

/** Where one short text is all there is: what changes most on a page, a price or a clock, takes no reading. */
export function isTooShort(part: Document | Element): boolean {
  if (nodeTypeOf(part) !== 1) return false;
  const element = part as Element;
  const only = firstChildOf(element);
  if (only !== null && (nodeTypeOf(only) !== 3 || nextSiblingOf(only) !== null)) return false;
  if (only !== null && lengthOf(only as Text) >= LENGTH_MIN) return false;
  const { holds, mayHost } = kindOf(element);
  if (holds !== 'children' || (mayHost && shadowRootOf(element) !== null)) return false;
  return isBare(element) || !isMatching(element, NOTABLE);
}

function attributesOf(element: Element): Attr[] {
  return ATTRIBUTES.flatMap((name) => {
    const attribute = attributeNodeOf(element, name);
    return attribute === null || attribute.value.length < LENGTH_MIN ? [] : [attribute];
  });
}

function hasCellRole(element: Element): boolean {
  return CELL_ROLES.has(attributeOf(element, 'role') ?? '');
}

/** What a frame shows, or what is slotted into a slot. */
function readElsewhere(element: Element, { holds }: ElementKind, met?: Met): Node[] {
  if (holds === 'slotted') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length === 0 ? childrenOf(element) : assigned;
  }
  const framed = holds === 'frame' ? documentOf(element as HTMLIFrameElement) : null;
  const body = framed && bodyOf(framed);
  if (framed === null || body === null) return [];
  met?.root(framed);
  return [body];
}

function childrenOf(parent: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) children.push(child);
  return children;
}

function topOf(document: Document): Node | null {
  return bodyOf(document) ?? documentElementOf(document);
}

/** Null for a frame of another origin. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

function asTextField(element: Element): TextField | undefined {
  if (element.tagName === 'TEXTAREA') return element as HTMLTextAreaElement;
  if (element.tagName !== 'INPUT') return undefined;
  const input = element as HTMLInputElement;
  return TEXT_FIELD_TYPES.has(input.type) ? input : undefined;
}
