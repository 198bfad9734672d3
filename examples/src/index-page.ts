import { html } from 'hono/html';
import { page } from './page.ts';
import { type Language, words } from './words.ts';

/** What there is to see. */
export function indexPage(language: Language, platformUrl: string) {
  const text = words[language];
  return page({
    language,
    title: text.index,
    site: text.index,
    path: '/',
    platformUrl,
    body: html`
      <h1>${text.index}</h1>
      <div class="choices">
        <a href="/bidders?lang=${language}"><strong>${text.openDesk}</strong>${text.openDeskText}</a>
        <a href="/suppliers?lang=${language}"><strong>${text.openDirectory}</strong>${text.openDirectoryText}</a>
      </div>
    `,
  });
}
