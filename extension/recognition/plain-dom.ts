/**
 * The DOM as it is, whatever a page names its controls: `<input name="lastChild">` stands in for that property of its form,
 * `<img name="body">` for the document's, and a walk that asks the node itself is led past codes or round in circles.
 */
function getterOf<Of extends Node, Name extends keyof Of & string>(prototype: Of, name: Name): (this: Of) => Of[Name] {
  return Object.getOwnPropertyDescriptor(prototype, name)!.get!;
}

const firstChild = getterOf(Node.prototype, 'firstChild');
const nextSibling = getterOf(Node.prototype, 'nextSibling');
const nodeType = getterOf(Node.prototype, 'nodeType');
const length = getterOf(CharacterData.prototype, 'length');
const tagName = getterOf(Element.prototype, 'tagName');
const shadowRoot = getterOf(Element.prototype, 'shadowRoot');
const body = getterOf(Document.prototype, 'body');
const documentElement = getterOf(Document.prototype, 'documentElement');
const { checkVisibility, closest, getAttribute, getAttributeNode, hasAttributes, matches } = Element.prototype;

// A function for each, not one that makes them: each then calls one getter only, which engines make as cheap as a property.

export function firstChildOf(node: Node): ChildNode | null {
  return firstChild.call(node);
}

export function nextSiblingOf(node: Node): ChildNode | null {
  return nextSibling.call(node);
}

export function nodeTypeOf(node: Node): number {
  return nodeType.call(node);
}

export function lengthOf(text: Text): number {
  return length.call(text);
}

export function tagNameOf(element: Element): string {
  return tagName.call(element);
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return shadowRoot.call(element);
}

export function bodyOf(document: Document): HTMLElement | null {
  return body.call(document);
}

export function documentElementOf(document: Document): HTMLElement | null {
  return documentElement.call(document);
}

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

export function attributeNodeOf(element: Element, name: string): Attr | null {
  return getAttributeNode.call(element, name);
}

export function isBare(element: Element): boolean {
  return !hasAttributes.call(element);
}

export function isMatching(element: Element, selectors: string): boolean {
  return matches.call(element, selectors);
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
