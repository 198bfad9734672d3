/** The frame all demo pages share: head, bar with language switch, footer. */
import { tokenDeclarations } from '@credit-check/domain/look/tokens';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { styles } from './styles.ts';
import { type Language, words } from './words.ts';

type Fragment = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageOptions {
  readonly language: Language;
  readonly title: string;
  /** Whose site it is, in the bar. */
  readonly site: string;
  readonly path: string;
  readonly platformUrl: string;
  /** Goes into the head as it is. */
  readonly head?: Fragment;
  readonly body: Fragment;
}

/** A whole HTML document. */
export function page({ language, title, site, path, platformUrl, head, body }: PageOptions): Fragment {
  const text = words[language];
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          :root { color-scheme: light dark; ${raw(tokenDeclarations('--'))} }
          ${raw(styles)}
        </style>
        ${head ?? ''}
      </head>
      <body>
        <header class="bar">
          <a class="site" href="/?lang=${language}">${site}</a>
          <nav>
            <a href="/bidders?lang=${language}">${text.desk}</a>
            <a href="/suppliers?lang=${language}">${text.directory}</a>
            <a href="${platformUrl}/">${text.platform}</a>
            <a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${text.otherLanguage}</a>
          </nav>
        </header>
        <main>${body}</main>
        <footer><p>${text.sandboxLine}</p><p>${text.footer}</p></footer>
      </body>
    </html>`;
}
