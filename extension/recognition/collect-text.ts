/** The text of a page in reading order, as recognition wants it, with the way back to the nodes it came from. */
import { TAG_EDGE } from '@credit-check/domain/identifiers/recognise/normalise-text';

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

/** Attributes a page keeps codes in without showing them as text. */
const ATTRIBUTES = ['title', 'alt', 'aria-label', 'data-clipboard-text', 'data-code', 'data-credit-code', 'data-uscc'];
/** Shorter than a code: not looked at. */
const ATTRIBUTE_LENGTH_MIN = 18;

/** Nodes visited between two breaths. */
const STEP = 400;
const STRENGTH: Record<string, number> = { [TAG_EDGE]: 1, ' ': 2, '\t': 3, '\n': 4 };

/** A tree of its own inside the page: mutations in it are told to whoever observes it, and nobody else. */
export type InnerRoot = ShadowRoot | Document;

/**
 * Walks the flat tree: open shadow roots with what is slotted into them, same-origin frames, values of text fields.
 * Yields every few hundred nodes, so that the caller can let the page work. `onRoot` hears of each inner tree on the way.
 */
export function* collectText(
  root: Document | Element,
  onRoot?: (root: InnerRoot) => void,
): Generator<undefined, CollectedText> {
  const parts: string[] = [];
  const pieces: TextPiece[] = [];
  let length = 0;
  let lastStrength = 4;

  const add = (text: string, node?: TextPiece['node']) => {
    if (node !== undefined) pieces.push({ start: length, end: length + text.length, node });
    parts.push(text);
    length += text.length;
    lastStrength = STRENGTH[text] ?? 0;
  };
  const separate = (separator: string) => {
    if (lastStrength < STRENGTH[separator]!) add(separator);
  };

  /** What attributes hold stands apart, behind the page's text: no line is torn by it. */
  const held: Attr[] = [];
  const todo: (Node | string)[] = ['body' in root ? (root.body ?? root) : root];
  for (let visited = 1; todo.length > 0; visited++) {
    const next = todo.pop()!;
    if (typeof next === 'string') separate(next);
    else if (isText(next)) {
      if (/\S/.test(next.data)) add(next.data.replace(/[\t\n\r\f]/g, ' '), next);
      else separate(' ');
    } else if (!isElement(next)) pushChildren(todo, next);
    else if (!SKIPPED.has(next.tagName.toUpperCase())) {
      if (next.hasAttributes()) held.push(...attributesOf(next));
      const separator = separatorOf(next);
      separate(separator);
      const field = asTextField(next);
      if (field) add(field.value.replace(/[\t\n\r\f]/g, ' '), field);
      else pushInside(todo, next, separator, onRoot);
    }
    if (visited % STEP === 0) yield;
  }
  for (const attribute of held) {
    separate('\n');
    add(attribute.value.replace(/[\t\n\r\f]/g, ' '), attribute);
  }
  return { text: parts.join(''), pieces };
}

function attributesOf(element: Element): Attr[] {
  return ATTRIBUTES.flatMap((name) => {
    const attribute = element.getAttributeNode(name);
    return attribute === null || attribute.value.length < ATTRIBUTE_LENGTH_MIN ? [] : [attribute];
  });
}

function separatorOf(element: Element): string {
  const name = element.tagName.toUpperCase();
  if (CELLS.has(name) || CELL_ROLES.has(element.getAttribute('role') ?? '')) return '\t';
  return INLINE.has(name) || name.includes('-') ? TAG_EDGE : '\n';
}

/** Last in, first out: what is inside the element, then the separator that closes it. */
function pushInside(
  todo: (Node | string)[],
  element: Element,
  separator: string,
  onRoot?: (root: InnerRoot) => void,
): void {
  todo.push(separator);
  if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') {
    const framed = documentOf(element as HTMLIFrameElement);
    if (framed?.body) {
      onRoot?.(framed);
      todo.push(framed.body);
    }
  } else if (element.shadowRoot) {
    onRoot?.(element.shadowRoot);
    pushChildren(todo, element.shadowRoot);
  } else if (element.tagName === 'SLOT') pushSlotted(todo, element as HTMLSlotElement);
  else pushChildren(todo, element);
}

function pushChildren(todo: (Node | string)[], parent: Node): void {
  for (let child = parent.lastChild; child !== null; child = child.previousSibling) todo.push(child);
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
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function asTextField(element: Element): TextField | undefined {
  if (element.tagName === 'TEXTAREA') return element as HTMLTextAreaElement;
  if (element.tagName !== 'INPUT') return undefined;
  const input = element as HTMLInputElement;
  return TEXT_FIELD_TYPES.has(input.type) ? input : undefined;
}
