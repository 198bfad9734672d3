import type { Context as HonoContext } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { AppEnvironment } from '../http/app-environment.ts';
import { pagePolicy, pageStyle } from './page-style.ts';
import { type Language, languages, words } from './words.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** `?lang=en`, else Chinese. */
export function languageOf(c: HonoContext<AppEnvironment>): Language {
  return languages.find((language) => language === c.req.query('lang')) ?? 'zh-CN';
}

interface PageLook {
  readonly style: string;
  /** Content security policy: names the style by its hash. */
  readonly policy: string;
}

/** A whole page of the platform: works without a script, in light and dark, from 320 px. */
export function respondWithPage(
  c: HonoContext<AppEnvironment>,
  language: Language,
  title: string,
  body: Html,
  look: PageLook = { style: pageStyle, policy: pagePolicy },
): Response | Promise<Response> {
  c.header('content-security-policy', look.policy);
  c.header('cache-control', 'no-cache');
  return c.html(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(look.style)}</style>
</head>
<body>
<div class="sheet">
<header><h1>${title}</h1><div class="switch">${languages.map((other) => languageLink(c, language, other))}</div></header>
<main>${body}</main>
</div>
</body>
</html>`);
}

/** The same page in another language, whatever else its address says. */
function languageLink(c: HonoContext<AppEnvironment>, current: Language, other: Language): Html {
  const { lang: _, ...rest } = c.req.query();
  const search = new URLSearchParams({ ...rest, lang: other }).toString();
  const here = other === current ? raw(' aria-current="true"') : '';
  return html`<a href="${c.req.path}?${search}" lang="${other}" hreflang="${other}"${here}>${words[other].languageName}</a>`;
}
