/** What the portal adds to the style of the platform's pages: forms, lists, tables, print. Everything is built from tokens. */
import { pageStyle } from '../../pages/page-style.ts';

export const portalStyle = `${pageStyle}
body { font-size: 16px; }
/* The Chinese fonts set English quotation marks as wide as a character. */
html:lang(en) body { font-family: system-ui, var(--font-text); }
html:lang(en) [lang='zh-CN'] { font-family: var(--font-text); }
header.bar { display: block; border-bottom: 1px solid var(--line); background: var(--paper); }
.bar > div { max-width: 60rem; margin: 0 auto; padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between; }
.bar .name { font-weight: 600; color: var(--ink); text-decoration: none; }
.bar .who { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; color: var(--ink-2); font-size: 14px; }
.sandbox { border: 1px dashed var(--ink-2); border-radius: 6px; padding: 0 .4rem; font-size: 13px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
nav.portal { background: var(--paper); border-bottom: 1px solid var(--line); }
nav.portal ul { columns: auto; max-width: 60rem; margin: 0 auto; padding: 0 .5rem; list-style: none; display: flex; flex-wrap: wrap; gap: 0 .75rem; }
nav.portal a { display: block; padding: .5rem; min-height: 24px; text-decoration: none; color: var(--ink-2); border-bottom: 3px solid transparent; }
nav.portal a:hover { color: var(--ink); border-color: var(--line); }
nav.portal a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
button, input, select, textarea { font: inherit; color: inherit; }
button, .button { display: inline-block; min-height: 40px; padding: .4rem 1rem; border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--accent-ink); cursor: pointer; text-decoration: none; line-height: 1.6; }
button.quiet, .button.quiet { background: transparent; color: var(--accent); }
button.link { min-height: 24px; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
form.stack > * { margin: 0 0 1rem; }
form.row { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; }
label.field { display: block; font-weight: 600; font-size: 14px; }
label.field > :is(input, select, textarea) { display: block; width: 100%; margin-top: .25rem; font-weight: 400; font-size: 16px; }
:is(input:not([type='checkbox'], [type='radio']), select, textarea) { min-height: 40px; max-width: 100%; padding: .4rem .6rem; border: 1px solid var(--ink-2); border-radius: 8px; background: var(--paper); color: var(--ink); }
label.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .25rem 0; }
label.choice input { flex: none; width: 20px; height: 20px; margin: .2rem 0 0; accent-color: var(--accent); }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; }
h2.h3 { font-size: 1rem; margin: 0; }
legend h2 { margin: 0; }
fieldset.card { padding: 1rem; border: 1px solid var(--line); }
fieldset.card > legend { float: left; width: 100%; }
fieldset.card > legend + * { clear: both; }
.hint { color: var(--ink-2); font-size: 14px; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 1rem 0 0; }
.problem { border: 1px dashed currentColor; border-radius: 8px; padding: .6rem .9rem; }
.done { border: 1px solid var(--plain-line); background: var(--plain-bg); color: var(--plain-ink); border-radius: 8px; padding: .6rem .9rem; }
h1 { margin-bottom: .75rem; }
.entry details, .card details { margin-top: .75rem; }
.fields dt { color: var(--ink-2); }
.entry .fields > div { grid-template-columns: 8rem 1fr; }
.entry { border: 1px solid var(--line); background: var(--paper); border-radius: 10px; padding: 1rem; margin: 0 0 1rem; }
.entry > :first-child { margin-top: 0; }
.entry h3 { margin-bottom: .5rem; }
.entry > :last-child { margin-bottom: 0; }
.entry.adverse { border-color: var(--adverse-line); }
.entry.severe { border-color: var(--severe-line); }
.mark { display: inline-block; border: 1px solid currentColor; border-radius: 6px; padding: 0 .45rem; font-size: 14px; font-weight: 600; }
.mark.adverse { color: var(--adverse-ink); background: var(--adverse-bg); }
.mark.severe { color: var(--severe-ink); background: var(--severe-bg); }
.mark.objection { color: var(--objection-ink); background: var(--objection-bg); }
.mark.plain { color: var(--plain-ink); background: var(--plain-bg); }
.mark.over { color: var(--ink-2); border-style: dashed; }
.nothing { color: var(--ink-2); }
details > summary { min-height: 24px; cursor: pointer; color: var(--accent); }
details > summary:focus-visible { outline: 3px solid var(--accent); }
.pages { display: flex; flex-wrap: wrap; gap: 1rem; }
.fields dd > p:first-child { margin-top: 0; }
@media (max-width: 36rem) { .entry .fields > div { grid-template-columns: 1fr; } .fields dt { font-size: 14px; } }
@media print { :root { color-scheme: light; } header.bar, nav.portal, .skip, .actions, form { display: none; } .sheet { max-width: none; padding: 0; } .entry, .card { border-radius: 0; break-inside: avoid; } }
`;
