/** CSS of the card; stands beside `badgeStyles`. */
import { withTokens } from './with-tokens.ts';

export const cardStyles = withTokens(`
.card {
  box-sizing: border-box;
  max-inline-size: 100%;
  min-block-size: var(--credit-badge-card-min-block-size, 12em);
  color: $ink;
  background: $paper;
  border: 1px solid $line;
  border-radius: var(--credit-badge-card-radius, 10px);
  container-type: inline-size;
}
:where(.card) :where(p, ul, dl, dd) { margin: 0; padding: 0; list-style: none; }
.card header, .card section, .card footer { padding: 1em 1.15em; }
.card section, .card footer, .entry + .entry { border-block-start: 1px solid $line; }
.card header { position: relative; display: grid; justify-items: start; gap: .3em; }
.card header .line { margin-block-start: .4em; }
.card header:has(.close) { padding-inline-end: 3em; }
.close {
  position: absolute;
  inset-block-start: .6em;
  inset-inline-end: .6em;
  display: grid;
  place-items: center;
  inline-size: max(24px, 2em);
  block-size: max(24px, 2em);
  padding: 0;
  border: 0;
  border-radius: 6px;
  font: inherit;
  color: $ink-2;
  background: none;
  cursor: pointer;
}
.name { font-size: 1.14em; font-weight: 700; }
.id, .code { font-family: $font-code; letter-spacing: .02em; }
.id { color: $ink-2; }
.code, .whole, time { white-space: nowrap; }
.id .code { white-space: normal; }
.entry + .entry { margin-block-start: 1em; padding-block-start: 1em; }
.title { font-weight: 700; }
.heading { color: $ink-2; padding-block-end: .4em; }
.chip {
  inline-size: fit-content;
  margin-block-start: .4em;
  padding: 0 .5em;
  border: 1px solid;
  border-radius: 4px;
  font-weight: 700;
  color: $objection-ink;
  background: $objection-bg;
}
dl {
  display: grid;
  grid-template-columns: fit-content(8em) 1fr;
  gap: .2em 1.15em;
}
.entry dl { margin-block-start: .4em; }
dt { min-inline-size: 5em; color: $ink-2; }
dd { min-inline-size: 0; }
.measures li + li, dd p + p { margin-block-start: .3em; }
.aside { margin-inline-start: .4em; }
.measures .aside, dd[part] > .aside { display: block; margin: 0; }
.object { font-size: .93em; margin-block-start: .4em; }
.object a { display: inline-block; min-block-size: 24px; color: $ink-2; }
.aside, .hint, .card footer { color: $ink-2; }
.card footer { font-size: .93em; }
a { color: $accent; text-underline-offset: .2em; }
.action {
  min-block-size: max(24px, 2em);
  margin-block-start: .4em;
  padding: .1em .9em;
  border: 1px solid $accent;
  border-radius: var(--credit-badge-radius, 6px);
  font: inherit;
  color: $accent;
  background: $paper;
  cursor: pointer;
}
.action[aria-disabled] { cursor: default; color: $ink-2; border-color: $line; }
@container (inline-size < 22em) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { padding-block-end: .4em; }
}
@media print {
  .card { color: #000; background: #fff; border-color: #000; break-inside: avoid-page; }
  .chip { color: #000; background: #fff; }
  .action, .close, .object { display: none; }
}
`);
