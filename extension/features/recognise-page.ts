/** What the popup lists: the organisations of this page, each once. */
import { ROWS_MAX } from '../checks/check-run.ts';
import type { CodeFound, Recognised } from '../messages.ts';
import { type CodeOnPage, findOnPage } from '../recognition/find-on-page.ts';

/** Reads the page; nothing leaves it but codes and the names beside them, to the extension itself (X4). */
export async function recognisePage(document: Document, signal: AbortSignal): Promise<Recognised> {
  const { codes, ...stated } = await findOnPage(document, signal);
  const visible = codes.filter(({ isVisible }) => isVisible());
  const shown = new Set(visible.map(({ code }) => code));
  const listed = eachOnce(visible);
  const hidden = eachOnce(codes.filter(({ code }) => !shown.has(code)));
  return {
    codes: listed.slice(0, ROWS_MAX).map(toFound),
    hidden: hidden.slice(0, ROWS_MAX).map(toFound),
    surplus: Math.max(0, listed.length - ROWS_MAX) + Math.max(0, hidden.length - ROWS_MAX),
    ...stated,
  };
}

function eachOnce(codes: readonly CodeOnPage[]): CodeOnPage[][] {
  return [...Map.groupBy(codes, ({ code }) => code).values()];
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
