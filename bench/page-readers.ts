/** Ways of finding the codes of a page, and a walk that finds none. Bundled into the page by `recognise.bench.ts`. */
import { usccShapePattern } from '@credit-check/domain/identifiers/recognise/uscc-shapes';
import findAndReplaceDOMText from 'findandreplacedomtext';
import { createTokenClass, find, registerPlugin } from 'linkifyjs';
import Mark from 'mark.js';
import { findOnPage } from '../extension/recognition/find-on-page.ts';

export { change, follow } from './changing-page.ts';

export type Reader = 'floor' | 'recognition' | 'mark' | 'linkify' | 'findAndReplace';

/** Each gives how many codes it found; the floor, how many characters it read. */
export const readers: Readonly<Record<Reader, () => Promise<number> | number>> = {
  floor() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let read = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      read += node.nodeType === 3 ? (node as Text).data.length : (node as Element).tagName.length;
    }
    return read;
  },
  async recognition() {
    return (await findOnPage(document, new AbortController().signal)).codes.length;
  },
  /** Only finds: what it would mark it is told to leave. */
  mark() {
    let found = 0;
    const filter = () => {
      found++;
      return false;
    };
    new Mark(document.body).markRegExp(usccShapePattern(), { filter, done: () => {} });
    return found;
  },
  /** Its scanner has no patterns: its runs of letters and digits, those of them that fit. Reads each text for itself. */
  linkify() {
    const pattern = new RegExp(`^${usccShapePattern().source}$`, 'i');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let found = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      found += find((node as Text).data, 'uscc').filter(({ value }) => pattern.test(value)).length;
    }
    return found;
  },
  findAndReplace() {
    let found = 0;
    const replace = ({ text }: { readonly text: string }) => {
      found++;
      return document.createTextNode(text);
    };
    findAndReplaceDOMText(document.body, { find: usccShapePattern(), replace });
    return found;
  },
};

const Code = createTokenClass('uscc', { isLink: true });
registerPlugin('uscc', ({ scanner, parser }) => {
  parser.start.tt(scanner.tokens.ASCIINUMERICAL, Code as never);
});
