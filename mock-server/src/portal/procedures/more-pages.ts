import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { portalWords } from '../layout/portal-words.ts';

/** The link to the next page of a list. */
export function morePages(path: string, nextCursor: string | null, language: Language): Html | string {
  if (nextCursor === null) return '';
  const search = new URLSearchParams({ cursor: nextCursor });
  return html`<p class="pages"><a href="${path}?${search}">${portalWords[language].older}</a></p>`;
}
