/** The text of a page in reading order, with the way back to the nodes it came from. */
import { nodeTypeOf } from './plain-dom.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;
/** What holds characters. An attribute is never in sight. */
export type TextNode = Text | TextField | Attr;

/** A page as it was read: the characters apart from what parts them, so that most of a page is never put together. */
export interface PageText {
  /** Of all nodes, with nothing between. */
  readonly characters: string;
  readonly nodes: readonly TextNode[];
  /** Where the characters of each node end: those of the next begin there. */
  readonly ends: readonly number[];
  /** What parts each node from the one before: bits of `EDGE`, `SPACE`, `CELL` and `LINE`. */
  readonly gaps: readonly number[];
}

/** What one node or field gave to a joined text: `[start, end)`, character for character. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly node: TextNode;
}

export interface JoinedText {
  /** `\t` between table cells, `\n` between lines and blocks, `TAG_EDGE` where a tag opens or closes inside a line. */
  readonly text: string;
  /** In order of the text. */
  readonly pieces: readonly TextPiece[];
}

export function isAttribute(node: TextNode): node is Attr {
  return nodeTypeOf(node) === 2;
}
