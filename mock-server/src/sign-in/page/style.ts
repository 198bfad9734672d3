/** The one stylesheet of the sign-in's pages, inline under its hash. */
import { hash } from 'node:crypto';
import { tokenDeclarations } from '@credit-check/domain/look/tokens';

export const style = `
:root { color-scheme: light dark; ${tokenDeclarations('--cc-')} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--cc-ground); color: var(--cc-ink); font: 16px/1.6 var(--cc-font-text); overflow-wrap: anywhere; }
header, main { max-width: 34rem; margin-inline: auto; padding-inline: 1rem; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-block: 1rem .5rem; color: var(--cc-ink-2); font-size: 14px; }
header a { padding: .25rem .5rem; margin-inline-end: -.5rem; }
main { padding-block-end: 2rem; }
.card { background: var(--cc-paper); border: 1px solid var(--cc-line); border-radius: 10px; padding: 1.25rem; }
.sandbox { margin: 0 0 1rem; padding: .5rem .75rem; border: 1px dashed var(--cc-ink-2); border-radius: 8px; font-size: 14px; }
.sandbox strong { margin-inline-end: .5rem; }
h1 { margin: 0 0 .5rem; font-size: 22px; line-height: 1.3; }
h2 { margin: 0; font-size: 16px; }
p { margin: 0 0 .5rem; }
.note { color: var(--cc-ink-2); font-size: 14px; }
section { margin-block-start: 1.25rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--cc-line); }
ul { list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .5rem; }
a { color: var(--cc-accent); }
button, input { font: inherit; color: inherit; }
button { min-height: 40px; padding: .4rem 1rem; border-radius: 8px; border: 1px solid var(--cc-accent); background: var(--cc-accent); color: var(--cc-accent-ink); cursor: pointer; }
.user { display: block; width: 100%; padding: .6rem .75rem; text-align: start; background: var(--cc-paper); color: var(--cc-ink); border-color: var(--cc-line); }
.user:hover { border-color: var(--cc-accent); background: var(--cc-ground); }
.user strong { display: block; }
.who { display: flex; flex-wrap: wrap; column-gap: .75rem; color: var(--cc-ink-2); font-size: 14px; }
.quiet { background: transparent; color: var(--cc-accent); }
code, .code { font-family: var(--cc-font-code); letter-spacing: .02em; }
fieldset { margin: .75rem 0; padding: 0; border: 0; }
legend, .label { padding: 0; font-weight: 600; font-size: 14px; }
.choice { display: flex; gap: .5rem; align-items: center; min-height: 32px; }
.choice input { flex: none; inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--cc-accent); }
.field { display: block; width: 100%; min-height: 40px; margin: .25rem 0 .75rem; padding: .4rem .6rem; border: 1px solid var(--cc-ink-2); border-radius: 8px; background: var(--cc-paper); }
.problem { margin: 1rem 0 0; padding: .5rem .75rem; border: 1px dashed currentColor; border-radius: 8px; }
:focus-visible { outline: 3px solid var(--cc-accent); outline-offset: 2px; }
`;

/** CSP source of the stylesheet. */
export const styleSource = `'sha256-${hash('sha256', style, 'base64')}'`;
