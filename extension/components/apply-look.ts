import { tokenDeclarations } from '@credit-check/domain/look/tokens';

/** Gives a page of ours the colours and fonts all parts share, as `--cc-…`. */
export function applyLook(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { color-scheme: light dark; ${tokenDeclarations('--cc-')} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
