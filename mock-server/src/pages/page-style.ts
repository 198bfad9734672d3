/** The one style sheet of the platform's own pages. Inline, so that the policy can name its hash and nothing else. */
import { createHash } from 'node:crypto';
import { tokenDeclarations } from '@credit-check/domain/look/tokens';

export const pageStyle = `
:root { color-scheme: light dark; ${tokenDeclarations('--')} }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 var(--font-text); overflow-wrap: anywhere; }
.sheet { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; justify-content: space-between; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
h4 { font-size: .85rem; margin: 1rem 0 .25rem; color: var(--ink-2); font-weight: 600; }
p { margin: .5rem 0; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--font-code); font-size: .92em; }
pre { margin: .25rem 0 0; padding: .75rem; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; overflow-wrap: normal; }
.switch { display: flex; gap: 1rem; }
.switch a, nav a { display: inline-block; min-height: 24px; padding: 2px 0; }
.switch [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.lead { color: var(--ink-2); max-width: 44rem; }
.notice { border: 1px solid var(--plain-line); background: var(--plain-bg); color: var(--plain-ink); border-radius: 8px; padding: .6rem .9rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin: 0 0 1rem; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
nav.card { margin-top: 1rem; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.row { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav ul { columns: 18rem 2; column-gap: 2rem; }
.method { font-weight: 700; color: var(--accent); }
.fields { margin: 0; }
.fields > div { display: grid; grid-template-columns: minmax(9rem, 2fr) 3fr; gap: .1rem 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
.fields > div:first-child { border-top: 0; padding-top: 0; }
.fields > div:last-child { padding-bottom: 0; }
.fields dt, .fields dd { margin: 0; }
.muted { color: var(--ink-2); }
.code { font-family: var(--font-code); letter-spacing: .02em; white-space: nowrap; }
@media (max-width: 36rem) { .fields > div { grid-template-columns: 1fr; } }
@media print { body { background: none; } .switch, nav { display: none; } }
`;

/** A page needs its style and links: no script unless it names one, no image, no frame, no form, no connection. */
export function policyOf(style: string, scripts?: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    ...(scripts === undefined ? [] : [scripts]),
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const pagePolicy = policyOf(pageStyle);
