/** The frame of every page of the portal, and the headers it travels with. */
import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnvironment } from '../../http/app-environment.ts';
import type { Html } from '../../pages/page.ts';
import { type Language, languages, words } from '../../pages/words.ts';
import type { SignedIn } from '../signed-in.ts';
import { portalStyle } from './portal-style.ts';
import { portalWords } from './portal-words.ts';

export interface PortalLink {
  readonly path: string;
  readonly label: Readonly<Record<Language, string>>;
}

export interface PageFrame {
  readonly language: Language;
  readonly platformName: string;
  readonly sandbox: boolean;
  /** Absent where nobody is signed in. */
  readonly user?: {
    readonly signedIn: SignedIn;
    readonly navigation: readonly PortalLink[];
    readonly formToken: Html;
  };
}

export interface PageContent {
  readonly title: string;
  readonly body: Html;
  readonly status?: ContentfulStatusCode;
  /** CSS of this page alone, beside the portal's. A constant: the policy names its hash. */
  readonly style?: string;
}

export function respondWithPortalPage(
  c: HonoContext<AppEnvironment>,
  frame: PageFrame,
  { title, body, status = 200, style = '' }: PageContent,
): Response | Promise<Response> {
  const { language, user } = frame;
  const text = portalWords[language];
  for (const [name, value] of Object.entries(pageHeaders(portalStyle + style))) c.header(name, value);
  c.status(status);
  return c.html(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${frame.platformName}</title>
<style>${raw(portalStyle + style)}</style>
</head>
<body>
<a class="skip" href="#main">${text.skip}</a>
<header class="bar"><div>
<span><a class="name" href="/portal">${frame.platformName} · ${text.title}</a> ${frame.sandbox ? html`<span class="sandbox">${text.sandbox}</span>` : ''}</span>
<div class="who">${languageLinks(c, language)}${user === undefined ? '' : whoIsThere(user, language)}</div>
</div></header>
${user === undefined || user.navigation.length === 0 ? '' : navigationOf(c, user.navigation, language)}
<div class="sheet">
<main id="main" tabindex="-1"><h1>${title}</h1>
${body}</main>
</div>
</body>
</html>`);
}

function whoIsThere({ signedIn, formToken }: NonNullable<PageFrame['user']>, language: Language): Html {
  const text = portalWords[language];
  return html`<span><bdi lang="zh-CN">${signedIn.name ?? ''}</bdi> (${text.audiences[signedIn.audience]})</span>
<form method="post" action="/portal/sign-out">${formToken}<button class="link">${text.signOut}</button></form>`;
}

function navigationOf(c: HonoContext<AppEnvironment>, links: readonly PortalLink[], language: Language): Html {
  return html`<nav class="portal" aria-label="${portalWords[language].navigation}"><ul>${links.map(
    ({ path, label }) =>
      html`<li><a href="${path}"${path === c.req.path ? raw(' aria-current="page"') : ''}>${label[language]}</a></li>`,
  )}</ul></nav>`;
}

/** The same page in the other language; a page that answers a form is no address of its own. */
function languageLinks(c: HonoContext<AppEnvironment>, current: Language): Html {
  const { lang: _, ...rest } = c.req.query();
  const path = c.req.method === 'GET' || c.req.method === 'HEAD' ? c.req.path : '/portal';
  return html`${languages
    .filter((other) => other !== current)
    .map((other) => {
      const search = new URLSearchParams({ ...rest, lang: other }).toString();
      return html`<a href="${path}?${search}" lang="${other}" hreflang="${other}">${words[other].languageName}</a>`;
    })}`;
}

/** No script, nobody's frame, no cache; forms lead to the platform alone. */
function pageHeaders(style: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src '${hashOf(style)}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // Not `no-referrer`: a form's Origin, which tells our own page from another site's, would become null.
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

const hashes = new Map<string, string>();

/** CSP source of a style; styles are few constants. */
function hashOf(style: string): string {
  const known = hashes.get(style) ?? `sha256-${createHash('sha256').update(style).digest('base64')}`;
  hashes.set(style, known);
  return known;
}
