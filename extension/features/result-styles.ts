/** CSS around the badges drawn in other people's pages. */
import { withTokens } from '@credit-check/widget/view/with-tokens';

/**
 * The outer host. The page's own rules reach it, so everything is fixed with `!important`, which inside a shadow root wins;
 * only the colour scheme is the page's.
 */
export const hostStyles = `
:host {
  all: initial !important;
  color-scheme: inherit !important;
  display: inline-block !important;
  vertical-align: middle !important;
  margin: 0 .4em !important;
  font-size: 13px !important;
  max-inline-size: 24em !important;
}
:host([data-away]) {
  display: none !important;
}
:host([data-below]:not([data-away])) {
  display: block !important;
  inline-size: fit-content !important;
  margin: .15em 0 !important;
}
`;

/** The inner host, out of the page's reach, where the widget's own styles apply. */
export const layerStyles = withTokens(`
:host { --credit-badge-font-size: 13px; }
.result { display: inline-block; }
.registered { display: block; color: $ink-2; }
[popover] {
  position: fixed;
  inset: auto;
  box-sizing: border-box;
  inline-size: min(26em, 100vw - 16px);
  max-block-size: min(34em, 100vh - 16px);
  margin: 0;
  padding: 0;
  border: 1px solid $line;
  border-radius: 10px;
  overflow: auto;
  overscroll-behavior: contain;
  background: $paper;
  box-shadow: 0 6px 24px rgb(0 0 0 / .18);
}
[popover] > .card { border: 0; }
@media print {
  [popover] { display: none; }
}
`);
