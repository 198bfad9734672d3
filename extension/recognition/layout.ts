/** What only the picture can tell: whether characters that tags part stand together. */
import type { TextPiece } from './page-text.ts';
import { pieceAt } from './piece-at.ts';

/** CSS pixels: less is no gap a reader sees. */
const GAP_MIN = 2;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where a letter or digit outside `[start, end)` stands on its line without a gap: it is a part of something longer. */
export function isJoinedInLayout(pieces: readonly TextPiece[], { start, end }: Span): boolean {
  const first = rectAt(pieces, start);
  const last = rectAt(pieces, end - 1);
  const before = rectAt(pieces, neighbour(pieces, start, -1));
  const after = rectAt(pieces, neighbour(pieces, end - 1, 1));
  return isBeside(before, first) || isBeside(last, after);
}

function isBeside(left: DOMRect | undefined, right: DOMRect | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const sameLine = Math.abs(left.bottom - right.bottom) < Math.max(left.height, right.height) / 2;
  return sameLine && right.left - left.right < GAP_MIN;
}

/** The nearest offset in a direction that belongs to a node; between pieces there are at most a few marks. */
function neighbour(pieces: readonly TextPiece[], offset: number, step: 1 | -1): number {
  for (let i = 1; i <= 8; i++) if (pieceAt(pieces, offset + i * step) !== undefined) return offset + i * step;
  return -1;
}

function rectAt(pieces: readonly TextPiece[], offset: number): DOMRect | undefined {
  const piece = pieceAt(pieces, offset);
  if (piece === undefined || 'value' in piece.node) return undefined;
  const range = piece.node.ownerDocument.createRange();
  range.setStart(piece.node, offset - piece.start);
  range.setEnd(piece.node, offset - piece.start + 1);
  return range.getBoundingClientRect();
}
