/** One style sheet for the demo sites; colours from the shared tokens. */
export const styles = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/1.6 var(--font-text); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.bar { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; justify-content: space-between;
  padding: 12px max(16px, calc(50vw - 560px)); background: var(--paper); border-bottom: 1px solid var(--line); }
.bar .site { font-size: 17px; font-weight: 600; color: var(--ink); text-decoration: none; }
.bar nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.bar nav a { padding: 4px 0; text-decoration: none; }
.bar nav a:hover { text-decoration: underline; }
main { max-width: 1152px; margin: 0 auto; padding: 24px 16px; }
h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.4; }
h2 { margin: 0; font-size: 16px; }
.hint { margin: 0 0 20px; color: var(--ink-2); }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 20px; overflow: hidden; }
.sheet-head { display: flex; justify-content: space-between; align-items: baseline; padding: 14px 16px; border-bottom: 1px solid var(--line); }
.sheet-head span { color: var(--ink-2); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 6px 32px; margin: 0; padding: 14px 16px; }
dl div { display: grid; grid-template-columns: 8.5em 1fr; }
dt { color: var(--ink-2); }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th { text-align: start; font-weight: 500; color: var(--ink-2); white-space: nowrap; }
th, td { padding: 9px 16px; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.code { font-family: var(--font-code); letter-spacing: 0.02em; white-space: nowrap; }
.minor { color: var(--ink-2); font-family: var(--font-code); font-size: 12px; white-space: nowrap; }
.suppliers { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
.suppliers li { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 16px; display: flex; flex-direction: column; gap: 6px; }
.suppliers .facts { margin: 0; color: var(--ink-2); }
.suppliers .status { margin-top: auto; padding-top: 8px; min-height: 56px; }
.choices { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); }
.choices a { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 20px; text-decoration: none; color: var(--ink); }
.choices a:hover { border-color: var(--accent); }
.choices strong { display: block; font-size: 16px; color: var(--accent); }
footer { max-width: 1152px; margin: 0 auto; padding: 0 16px 32px; color: var(--ink-2); font-size: 13px; }
footer p { margin: 2px 0; }
@media (max-width: 720px) {
  thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; white-space: nowrap; }
  table, tbody { display: block; }
  tbody tr { display: grid; grid-template-columns: 3em 1fr; gap: 2px 8px; padding: 10px 16px; border-bottom: 1px solid var(--line); }
  th, td { display: block; border: 0; padding: 0; grid-column: 2; }
  td:first-child { grid-column: 1; grid-row: 1; color: var(--ink-2); }
  td.number { text-align: start; }
  td[data-label]::before { content: attr(data-label) '\\2002'; color: var(--ink-2); font-family: var(--font-text); font-size: 12px; }
}
@media print { .bar nav, .hint { display: none; } body { background: #fff; } }
`;
