/** Puts an element right after a code in somebody else's page, and takes it away without a trace. */

import type { CodeOnPage, Place } from '../recognition/find-on-page.ts';
import { isAttribute, type TextField } from '../recognition/page-text.ts';

/** A badge inside one of these would be pressed along with it. */
const PRESSABLE = 'a, button, label, summary';

type Span = Pick<CodeOnPage, 'from' | 'to'>;

export interface Inserted {
  readonly remove: () => void;
  /**
   * Whether the code is still there. Pages write other rows into the same nodes, where they are sorted, turned over or
   * scrolled: what is said of one organisation would stand beside another.
   */
  readonly stands: () => boolean;
}

/** Nowhere where the code is in an attribute: that is never in sight. */
export function insertAfter(code: Span, element: Element): Inserted | undefined {
  const inserted = insert(code, element);
  return inserted && { ...inserted, stands: () => element.isConnected && inserted.stands() };
}

function insert({ from, to }: Span, element: Element): Inserted | undefined {
  const { node, offset } = to;
  if (isAttribute(node)) return undefined;
  if ('value' in node) return insertAfterField(node, from.offset, offset, element);
  const code = node.data.slice(from.node === node ? from.offset : 0, offset);
  const isWhole = from.node === node ? () => true : remember(from, to);
  const pressable = node.parentElement?.closest(PRESSABLE);
  if (pressable) {
    pressable.after(element);
    const holds = () => pressable.contains(node) && node.data.includes(code);
    return {
      remove: () => element.remove(),
      stands: () => element.previousSibling === pressable && holds() && isWhole(),
    };
  }
  return {
    remove: insertInText(node, offset, element),
    // By what is before it, not by the node: that was split where another badge came into the same text.
    stands: () => textBefore(element).endsWith(code) && isWhole(),
  };
}

function insertAfterField(field: TextField, start: number, end: number, element: Element): Inserted {
  const read = () => field.value.slice(start, end);
  const code = read();
  field.after(element);
  return { remove: () => element.remove(), stands: () => element.previousSibling === field && read() === code };
}

/** Of a code that is split over elements: whether the page still says the same there. */
function remember(from: Place, to: Place): () => boolean {
  const range = to.node.ownerDocument!.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const text = range.toString();
  return () => range.toString() === text;
}

function textBefore(element: Element): string {
  const { previousSibling } = element;
  return previousSibling?.nodeType === Node.TEXT_NODE ? (previousSibling as Text).data.trimEnd() : '';
}

/** Splits the text where it goes on; returns what undoes it. */
function insertInText(node: Text, offset: number, element: Element): () => void {
  if (node.data.slice(offset).trim() === '') {
    node.after(element);
    return () => element.remove();
  }
  const rest = node.splitText(offset);
  const { data: before } = node;
  const { data: after } = rest;
  node.after(element);
  return () => {
    element.remove();
    if (node.nextSibling !== rest) return;
    // What the page wrote into its text meanwhile is the whole of it: the rest is ours to take away.
    if (node.data === before) node.appendData(rest.data);
    if (node.data !== before || rest.data === after) rest.remove();
  };
}
