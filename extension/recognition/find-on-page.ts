/** Recognition on a page: which codes it shows, where, and beside which names. Local, and nothing is changed (X4). */
import { findCutOff } from '@credit-check/domain/identifiers/recognise/find-cut-off';
import { findProjectName } from '@credit-check/domain/identifiers/recognise/find-project-name';
import { findProjectNumber } from '@credit-check/domain/identifiers/recognise/find-project-number';
import { type FoundUscc, streamUsccs } from '@credit-check/domain/identifiers/recognise/find-usccs';
import { headingOf } from './heading-of.ts';
import { joinText } from './join-text.ts';
import { isJoinedInLayout } from './layout.ts';
import { isAttribute, type JoinedText, type PageText, type TextNode, type TextPiece } from './page-text.ts';
import { pieceAt } from './piece-at.ts';
import { isInSight } from './plain-dom.ts';
import { type Met, readAttributes, readPage } from './read-page.ts';
import { runInSlices } from './run-in-slices.ts';
import { nodeAt, streamStretches } from './stretches.ts';

/** A place in a node: for a field, the field as a whole. */
export interface Place {
  readonly node: TextNode;
  readonly offset: number;
}

export interface CodeOnPage extends FoundUscc {
  /** Where its first character stands, and where its last ends. */
  readonly from: Place;
  readonly to: Place;
  /** False where the page holds it but does not show it. Costs a style of the page each time it is asked. */
  readonly isVisible: () => boolean;
}

export interface PageFindings {
  readonly codes: readonly CodeOnPage[];
  readonly projectNumber?: string;
  readonly projectName?: string;
  readonly cutOff?: string;
}

/** Characters in which a page says what it is about. */
const HEAD_LENGTH = 50_000;

/** Reads the page in slices. Rejects with the signal's reason. */
export async function findOnPage(document: Document, signal: AbortSignal): Promise<PageFindings> {
  const page = await runInSlices(readPage(document), signal);
  const codes = await runInSlices(findInText(page), signal);
  const { text: head } = await runInSlices(
    joinText(page, 0, Math.min(page.nodes.length, nodeAt(page, HEAD_LENGTH) + 1)),
    signal,
  );
  const projectNumber = findProjectNumber(head);
  const projectName = findProjectName(head);
  const cutOff = findCutOff(head);
  return {
    codes,
    ...(projectNumber !== undefined && { projectNumber }),
    ...(projectName !== undefined && { projectName }),
    ...(cutOff !== undefined && { cutOff }),
  };
}

/** The codes in a part of the page, in small steps. */
export function* findInPart(part: Document | Element, met?: Met): Generator<undefined, CodeOnPage[]> {
  return yield* findInText(yield* readPage(part, met));
}

/** The codes an element's attributes hold. */
export function findInAttributes(element: Element): Generator<undefined, CodeOnPage[]> {
  return findInText(readAttributes(element));
}

/** Only stretches that could hold a code are put together and looked at. */
function* findInText(page: PageText): Generator<undefined, CodeOnPage[]> {
  const codes: CodeOnPage[] = [];
  for (const stretch of streamStretches(page)) {
    if (stretch === undefined) yield;
    else codes.push(...(yield* findInStretch(yield* joinText(page, stretch.from, stretch.to))));
  }
  return codes;
}

function* findInStretch({ text, pieces }: JoinedText): Generator<undefined, CodeOnPage[]> {
  const codes: CodeOnPage[] = [];
  const headingAt = (offset: number) => {
    const piece = pieceAt(pieces, offset);
    return piece && headingOf(piece.node);
  };
  for (const found of streamUsccs(text, { headingAt })) {
    if (found === undefined) {
      yield;
      continue;
    }
    const from = placeAt(pieces, found.start);
    const to = placeAt(pieces, found.end - 1);
    if (from === undefined || to === undefined) continue;
    if (found.touchesByTags && isJoinedInLayout(pieces, found)) continue;
    codes.push({
      ...found,
      from,
      to: { ...to, offset: to.offset + 1 },
      isVisible: () => isVisible(from.node),
    });
  }
  return codes;
}

function placeAt(pieces: readonly TextPiece[], offset: number): Place | undefined {
  const piece = pieceAt(pieces, offset);
  return piece && { node: piece.node, offset: offset - piece.start };
}

function isVisible(node: TextNode): boolean {
  if (isAttribute(node)) return false;
  const element = 'value' in node ? node : node.parentElement;
  return element !== null && isInSight(element);
}
