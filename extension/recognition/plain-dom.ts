/**
 * The DOM as it is, whatever a page names its controls: `<input name="lastChild">` stands in for that property of its form,
 * `<img name="body">` for the document's, and a walk that asks the node itself is led past codes or round in circles.
 */
function getterOf<Of extends Node, Name extends keyof Of & string>(prototype: Of, name: Name): (node: Of) => Of[Name] {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (node) => get!.call(node);
}

export const lastChildOf = getterOf(Node.prototype, 'lastChild');
export const previousSiblingOf = getterOf(Node.prototype, 'previousSibling');
export const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
export const tagNameOf = getterOf(Element.prototype, 'tagName');
export const shadowRootOf = getterOf(Element.prototype, 'shadowRoot');
export const bodyOf = getterOf(Document.prototype, 'body');

const { checkVisibility, closest, getAttribute, getAttributeNode, hasAttributes } = Element.prototype;

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

export function attributeNodeOf(element: Element, name: string): Attr | null {
  return getAttributeNode.call(element, name);
}

export function isBare(element: Element): boolean {
  return !hasAttributes.call(element);
}

export function isInSight(element: Element): boolean {
  return checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
}

export function closestOf<Name extends 'td' | 'dd'>(
  element: Element,
  selector: Name,
): HTMLElementTagNameMap[Name] | null {
  return closest.call(element, selector) as HTMLElementTagNameMap[Name] | null;
}
