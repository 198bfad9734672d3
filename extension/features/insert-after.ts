/** Puts an element right after a place in somebody else's page, and takes it away without a trace. */

import type { Place } from '../recognition/find-on-page.ts';
import { isAttribute } from '../recognition/page-text.ts';

/** A badge inside one of these would be pressed along with it. */
const PRESSABLE = 'a, button, label, summary';

/** Inserts `element` after the place; returns what undoes it. */
export function insertAfter({ node, offset }: Place, element: Element): () => void {
  // Never in sight, so nothing stands beside it.
  if (isAttribute(node)) return () => {};
  if ('value' in node) {
    node.after(element);
    return () => element.remove();
  }
  const pressable = node.parentElement?.closest(PRESSABLE);
  if (pressable) {
    pressable.after(element);
    return () => element.remove();
  }
  if (node.data.slice(offset).trim() === '') {
    node.after(element);
    return () => element.remove();
  }
  return splitAndInsert(node, offset, element);
}

/** A page that rewrites the text meanwhile keeps what it wrote. */
function splitAndInsert(node: Text, offset: number, element: Element): () => void {
  const rest = node.splitText(offset);
  node.after(element);
  return () => {
    element.remove();
    if (node.nextSibling !== rest) return;
    node.appendData(rest.data);
    rest.remove();
  };
}
