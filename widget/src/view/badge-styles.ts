/** CSS of the badge, as text: `static styles` of the element, or a sheet in any other shadow root. */
import { colourTokens, fontTokens } from '@credit-check/domain/look/tokens';

/** Private names, so that an inherited `--credit-badge-*` of the page always wins over the shared table. */
const colours = Object.entries(colourTokens)
  .map(([name, [light, dark]]) => `--_${name}:var(--credit-badge-${name},light-dark(${light},${dark}));`)
  .join('');
const fonts = Object.entries(fontTokens)
  .map(([name, value]) => `--_${name}:var(--credit-badge-${name},${value});`)
  .join('');

export const badgeStyles = `
:host {
  ${colours}${fonts}
  font: var(--credit-badge-font-size, max(13px, .875rem))/1.5 var(--_font-text);
  letter-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
  overflow-wrap: anywhere;
  color: var(--_ink);
}
.line {
  display: inline-block;
  max-inline-size: 100%;
  vertical-align: middle;
}
.badge {
  display: inline-block;
  box-sizing: border-box;
  max-inline-size: 100%;
  min-block-size: max(24px, 1.86em);
  margin: 0;
  padding-block: .1em;
  padding-inline: 2.15em .6em;
  border: 1px solid;
  border-radius: var(--credit-badge-radius, 6px);
  font: inherit;
  text-align: start;
  color: var(--_ink-2);
  background: transparent;
  border-color: var(--_line);
}
.plain { color: var(--_plain-ink); background: var(--_plain-bg); border-color: var(--_plain-line); }
.adverse { color: var(--_adverse-ink); background: var(--_adverse-bg); border-color: var(--_adverse-line); }
.severe { color: var(--_severe-ink); background: var(--_severe-bg); border-color: var(--_severe-line); font-weight: 700; }
.open { border-style: dashed; border-color: var(--_ink-2); }
button.badge { cursor: pointer; }
button.badge[aria-disabled] { cursor: default; }
button.badge:not([aria-disabled]):hover .label { text-decoration: underline; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.icon {
  inline-size: 1.15em;
  block-size: 1.15em;
  vertical-align: -.2em;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.4;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.badge .icon { margin-inline: -1.55em .4em; }
.solid { fill: currentColor; }
.cut { stroke: var(--_severe-bg); stroke-width: 2; }
.annotation {
  margin-inline-start: .3em;
  padding-inline-start: .6em;
  border-inline-start: 1px solid;
}
.sandbox {
  display: inline-block;
  margin-inline-end: .2em;
  padding-inline: .35em;
  outline: 1px dashed;
  outline-offset: -1px;
  border-radius: 3px;
  font-size: .85em;
  line-height: 1.35;
  font-weight: 400;
}
@media (prefers-reduced-motion: no-preference) {
  .loading .icon { animation: turn 2s linear infinite; }
  @keyframes turn { to { transform: rotate(1turn); } }
}
@media (forced-colors: active) {
  .badge { border-color: CanvasText; }
  .severe { border-width: 2px; }
  .cut { stroke: Canvas; }
}
@media print {
  :host { color-scheme: only light; }
  .badge { color: #000; background: #fff; border-color: #000; }
  .severe { border-width: 2px; }
  .cut { stroke: #fff; }
}
`;
