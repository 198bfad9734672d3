/** A supplier directory that embeds `<credit-badge>` with two lines: one script, one element. */
import { html } from 'hono/html';
import { page } from './page.ts';
import { type Language, words } from './words.ts';

export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly trade: string;
}

/** Where the badge's script is and what its bytes hash to (`/widget/latest.json` of the platform). */
export interface WidgetScript {
  readonly url: string;
  readonly integrity: string;
}

export function suppliersPage(
  suppliers: readonly Supplier[],
  language: Language,
  platformUrl: string,
  script: WidgetScript,
) {
  const text = words[language];
  return page({
    language,
    title: text.htmlTitleDirectory,
    site: text.portal,
    path: '/suppliers',
    platformUrl,
    head: html`<script type="module" src="${script.url}" integrity="${script.integrity}" crossorigin></script>`,
    body: html`
      <h1>${text.directory}</h1>
      <p class="hint">${text.directoryHint}</p>
      <ul class="suppliers">
        ${suppliers.map(
          ({ id, name, trade }, i) => html`<li>
            <h2 lang="zh-CN">${name}</h2>
            <span class="code">${id}</span>
            <p class="facts">
              ${text.trade}${language === 'en' ? ': ' : '：'}<span lang="zh-CN">${trade}</span><br />
              ${text.since}${language === 'en' ? ': ' : '：'}${2018 + (i % 8)}-0${1 + (i % 9)}
            </p>
            <div class="status">
              <credit-badge
                subject="${id}"
                publishable-key="pk_sandbox_demo"
                purpose="supplier-directory"
              >${text.noScript}</credit-badge>
            </div>
          </li>`,
        )}
      </ul>
    `,
  });
}
