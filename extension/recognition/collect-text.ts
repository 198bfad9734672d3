/** The text of a page in reading order, as recognition wants it, with the way back to the nodes it came from. */
import { TAG_EDGE } from '@credit-check/domain/identifiers/recognise/normalise-text';
import {
  attributeNodeOf,
  attributeOf,
  bodyOf,
  isBare,
  lastChildOf,
  nodeTypeOf,
  previousSiblingOf,
  shadowRootOf,
  tagNameOf,
} from './plain-dom.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What one node or field gave to the text: `[start, end)`, character for character. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** An attribute is never in sight. */
  readonly node: Text | TextField | Attr;
}

export function isAttribute(node: TextPiece['node']): node is Attr {
  return node.nodeType === 2;
}

export interface CollectedText {
  /** `\t` between table cells, `\n` between lines and blocks, `TAG_EDGE` where a tag opens or closes inside a line. */
  readonly text: string;
  /** In order of the text. */
  readonly pieces: readonly TextPiece[];
}

const words = (list: string) => new Set(list.split(' '));
const SKIPPED = words('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD OBJECT EMBED DATALIST RP RT AUDIO VIDEO CANVAS');
const INLINE = words(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
const CELLS = words('TD TH');
const CELL_ROLES = words('cell gridcell columnheader rowheader');
const TEXT_FIELD_TYPES = words('text search tel');
/** What the DOM lets have a shadow root, beside elements with a hyphen in their name. */
const HOSTS = words('ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN');

/** Attributes a page keeps codes in without showing them as text. */
const ATTRIBUTES = ['title', 'alt', 'aria-label', 'data-clipboard-text', 'data-code', 'data-credit-code', 'data-uscc'];
/** Shorter than a code: not looked at. */
const ATTRIBUTE_LENGTH_MIN = 18;

/** Nodes visited between two breaths. */
const STEP = 400;
const STRENGTH: Record<string, number> = { [TAG_EDGE]: 1, ' ': 2, '\t': 3, '\n': 4 };

/** A tree of its own inside the page: mutations in it are told to whoever observes it, and nobody else. */
export type InnerRoot = ShadowRoot | Document;

/** What the name of an element says of it: read once a name, since each question to the DOM costs more than its answer. */
interface Kind {
  readonly isSkipped: boolean;
  /** Of an element that has no role. */
  readonly separator: string;
  readonly holds: 'text' | 'frame' | 'slotted' | 'children';
  readonly mayHost: boolean;
}

const HAS_INK = /\S/;
const BREAK = /[\t\n\r\f]/g;
const HAS_BREAK = new RegExp(BREAK.source);

/**
 * Walks the flat tree: open shadow roots with what is slotted into them, same-origin frames, values of text fields.
 * Yields every few hundred nodes, so that the caller can let the page work. `onRoot` hears of each inner tree on the way.
 */
export function* collectText(
  root: Document | Element,
  onRoot?: (root: InnerRoot) => void,
): Generator<undefined, CollectedText> {
  const pieces: TextPiece[] = [];
  const chunks: string[] = [];
  let parts: string[] = [];
  let length = 0;
  let lastStrength = 4;

  const add = (data: string, node: TextPiece['node']) => {
    const start = length;
    length += data.length;
    parts.push(HAS_BREAK.test(data) ? data.replace(BREAK, ' ') : data);
    pieces.push({ start, end: length, node });
    lastStrength = 0;
  };
  const separate = (separator: string) => {
    const strength = STRENGTH[separator]!;
    if (lastStrength >= strength) return;
    parts.push(separator);
    length++;
    lastStrength = strength;
  };

  const kinds = new Map<string, Kind>();
  const kindOf = (element: Element) => {
    const name = tagNameOf(element);
    const known = kinds.get(name);
    if (known !== undefined) return known;
    const kind = readKind(name.toUpperCase());
    kinds.set(name, kind);
    return kind;
  };
  /** What attributes hold stands apart, behind the page's text: no line is torn by it. */
  const held: Attr[] = [];
  const todo: (Node | string)[] = [nodeTypeOf(root) === 9 ? (bodyOf(root as Document) ?? root) : root];
  const visitElement = (element: Element) => {
    const kind = kindOf(element);
    if (kind.isSkipped) return;
    const hasAttributes = !isBare(element);
    if (hasAttributes) held.push(...attributesOf(element));
    const separator = hasAttributes && hasCellRole(element) ? '\t' : kind.separator;
    separate(separator);
    const field = kind.holds === 'text' ? asTextField(element) : undefined;
    if (field) add(field.value, field);
    else {
      // Last in, first out: what is inside the element, then the separator that closes it.
      todo.push(separator);
      pushInside(todo, element, kind, onRoot);
    }
  };
  // Apart from the generator, whose own body runs slower.
  const step = () => {
    for (let left = STEP; left > 0 && todo.length > 0; left--) {
      const next = todo.pop()!;
      if (typeof next === 'string') separate(next);
      else if (isText(next)) {
        const { data } = next;
        if (HAS_INK.test(data)) add(data, next);
        else separate(' ');
      } else if (isElement(next)) visitElement(next);
      else pushChildren(todo, next);
    }
  };

  while (todo.length > 0) {
    step();
    // Many short strings live no longer than they must.
    chunks.push(parts.join(''));
    parts = [];
    yield;
  }
  for (const attribute of held) {
    separate('\n');
    add(attribute.value, attribute);
  }
  return { text: chunks.join('') + parts.join(''), pieces };
}

/** `name`: in capitals. */
function readKind(name: string): Kind {
  const isFrame = name === 'IFRAME' || name === 'FRAME';
  const isField = name === 'INPUT' || name === 'TEXTAREA';
  const isInline = INLINE.has(name) || name.includes('-');
  return {
    isSkipped: SKIPPED.has(name),
    separator: CELLS.has(name) ? '\t' : isInline ? TAG_EDGE : '\n',
    holds: isField ? 'text' : isFrame ? 'frame' : name === 'SLOT' ? 'slotted' : 'children',
    mayHost: HOSTS.has(name) || name.includes('-'),
  };
}

function attributesOf(element: Element): Attr[] {
  return ATTRIBUTES.flatMap((name) => {
    const attribute = attributeNodeOf(element, name);
    return attribute === null || attribute.value.length < ATTRIBUTE_LENGTH_MIN ? [] : [attribute];
  });
}

function hasCellRole(element: Element): boolean {
  return CELL_ROLES.has(attributeOf(element, 'role') ?? '');
}

function pushInside(
  todo: (Node | string)[],
  element: Element,
  { holds, mayHost }: Kind,
  onRoot?: (root: InnerRoot) => void,
): void {
  const shadow = mayHost ? shadowRootOf(element) : null;
  if (shadow) {
    onRoot?.(shadow);
    pushChildren(todo, shadow);
  } else if (holds === 'frame') {
    const framed = documentOf(element as HTMLIFrameElement);
    const body = framed && bodyOf(framed);
    if (framed && body) {
      onRoot?.(framed);
      todo.push(body);
    }
  } else if (holds === 'slotted') pushSlotted(todo, element as HTMLSlotElement);
  else pushChildren(todo, element);
}

function pushChildren(todo: (Node | string)[], parent: Node): void {
  for (let child = lastChildOf(parent); child !== null; child = previousSiblingOf(child)) todo.push(child);
}

function pushSlotted(todo: (Node | string)[], slot: HTMLSlotElement): void {
  const assigned = slot.assignedNodes();
  if (assigned.length === 0) pushChildren(todo, slot);
  else todo.push(...assigned.toReversed());
}

/** Null for a frame of another origin. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** Not `instanceof`: nodes of frames have classes of their own. */
function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

function asTextField(element: Element): TextField | undefined {
  if (element.tagName === 'TEXTAREA') return element as HTMLTextAreaElement;
  if (element.tagName !== 'INPUT') return undefined;
  const input = element as HTMLInputElement;
  return TEXT_FIELD_TYPES.has(input.type) ? input : undefined;
}
