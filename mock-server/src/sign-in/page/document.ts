/** The frame of every page of the sign-in, and the headers it travels with. */
import { html, raw } from 'hono/html';
import type { Language } from './language.ts';
import { style, styleSource } from './style.ts';

export type Markup = ReturnType<typeof html>;

/** A whole page of the sign-in, without a script. */
export function documentOf(language: Language, title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>`;
}

/**
 * Headers of a page: no script at all, in nobody's frame, in no cache.
 * @param formTargets origins the answer to a form may lead on to; browsers hold redirects after a form against the CSP
 */
export function pageHeaders(formTargets: readonly string[] = []): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'style-src': styleSource,
    'form-action': ["'self'", ...formTargets].join(' '),
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  };
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: the form's Origin, which tells our own page from another site's, would become null.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
