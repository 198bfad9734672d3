/** What the popup lists: the organisations of this page, each once. */
import type { CodeFound, Recognised } from '../messages.ts';
import { type CodeOnPage, findOnPage } from '../recognition/find-on-page.ts';

/** Reads the page; nothing leaves it but codes and the names beside them, to the extension itself (X4). */
export async function recognisePage(document: Document, signal: AbortSignal): Promise<Recognised> {
  const { codes, projectNumber } = await findOnPage(document, signal);
  const visible = new Set(codes.filter(({ isVisible }) => isVisible).map(({ code }) => code));
  const hidden = new Set(codes.filter(({ code }) => !visible.has(code)).map(({ code }) => code));
  return {
    codes: [
      ...Map.groupBy(
        codes.filter(({ isVisible }) => isVisible),
        ({ code }) => code,
      ).values(),
    ].map(toFound),
    hiddenCount: hidden.size,
    ...(projectNumber !== undefined && { projectNumber }),
  };
}

function toFound(occurrences: readonly CodeOnPage[]): CodeFound {
  const { code, checkCharacterValid } = occurrences[0]!;
  const nameOnPage = occurrences.find(({ name }) => name !== undefined)?.name?.text;
  return {
    code,
    checkCharacterValid,
    occurrences: occurrences.length,
    ...(nameOnPage !== undefined && { nameOnPage }),
  };
}
