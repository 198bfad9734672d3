/** CSS of the badge, as text: `static styles` of the element, or a sheet in any other shadow root. */
import { withTokens } from './with-tokens.ts';

export const badgeStyles = withTokens(`
:host {
  font: var(--credit-badge-font-size, max(13px, .875rem))/1.5 $font-text;
  letter-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
  overflow-wrap: anywhere;
  color: $ink;
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
  color: $ink-2;
  background: transparent;
  border-color: $line;
}
.plain { color: $plain-ink; background: $plain-bg; border-color: $plain-line; }
.adverse { color: $adverse-ink; background: $adverse-bg; border-color: $adverse-line; }
.severe { color: $severe-ink; background: $severe-bg; border-color: $severe-line; font-weight: 700; }
.open { border-style: dashed; border-color: $ink-2; }
button.badge { cursor: pointer; }
button.badge[aria-disabled] { cursor: default; }
button.badge:not([aria-disabled]):hover .label { text-decoration: underline; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid $accent; outline-offset: 2px; }
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
.solid { fill: currentColor; fill-rule: evenodd; }
.dashed { stroke-dasharray: 2.4 1.9; }
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
@media (forced-colors: active) {
  .badge { border-color: CanvasText; }
  .severe { border-width: 2px; }
}
@media print {
  :host { color-scheme: only light; }
  .badge { color: #000; background: #fff; border-color: #000; }
  .severe { border-width: 2px; }
}
`);
