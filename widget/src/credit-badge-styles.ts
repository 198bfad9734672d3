/** CSS of the element around its views: its place in the page, the space it reserves, the popover. */
import { reserveStyles } from './reserved-words.ts';
import { withTokens } from './view/with-tokens.ts';

export const hostStyles =
  withTokens(`
:host {
  display: inline-block;
  max-inline-size: 100%;
  vertical-align: middle;
}
:host([hidden]) { display: none; }
:host([variant="card"]) { display: block; }
[data-reserve] { display: grid; place-items: start; }
[data-reserve] > *, [data-reserve]::after { grid-area: 1 / 1; }
[data-reserve]::after {
  visibility: hidden;
  box-sizing: border-box;
  min-block-size: max(24px, 1.86em);
  padding-block: .1em;
  padding-inline: 2.15em .6em;
  border: 1px solid;
  font-weight: 700;
}
/*
 * Out of sight it is neither styled, laid out nor painted, which is most of what a thousand badges cost; the room is that of
 * the reserved words. On paper all is in sight.
 */
@media screen {
  [data-reserve] > .badge { content-visibility: auto; contain-intrinsic-size: auto 11em auto 1.5em; }
}
.popover {
  position: fixed;
  inset: auto;
  position-area: block-end span-inline-end;
  position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
  box-sizing: border-box;
  inline-size: min(27em, 100vw - 16px);
  max-block-size: calc(100vh - 16px);
  margin: 4px 0;
  padding: 0;
  border: 0;
  border-radius: var(--credit-badge-card-radius, 10px);
  overflow: auto;
  color: inherit;
  background: transparent;
  box-shadow: 0 6px 24px rgb(0 0 0 / .18);
}
/* Also where a popover that is not open would be hidden: closed, it stands in the line. */
.frame {
  display: block;
  box-sizing: border-box;
  margin: 0;
  padding: 0;
  border: 0;
  background: transparent;
  color-scheme: inherit;
}
.framed { position: relative; }
.framed .frame { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.framed.card { block-size: var(--credit-badge-frame-block-size, 26em); overflow: hidden; }
.framed .open {
  position: fixed;
  z-index: 2147483647;
  margin: auto;
  inline-size: min(27em, 100vw - 16px);
  block-size: min(36em, 100vh - 16px);
  border: 1px solid $line;
  border-radius: var(--credit-badge-card-radius, 10px);
  background: $paper;
  box-shadow: 0 6px 24px rgb(0 0 0 / .18);
}
@supports not (position-area: block-end) {
  .popover { inset: 0; block-size: fit-content; margin: auto; }
}
`) + reserveStyles;
