/** One result in somebody else's page: badge and card, in closed shadow roots. */
import { badgeView } from '@credit-check/widget/view/badge.view';
import { badgeModel } from '@credit-check/widget/view/badge-model';
import { badgeStyles } from '@credit-check/widget/view/badge-styles';
import { cardView } from '@credit-check/widget/view/card.view';
import { cardStyles } from '@credit-check/widget/view/card-styles';
import { html, nothing, render } from 'lit/html.js';
import { badgeInput } from '../checks/badge-input.ts';
import type { CheckRow } from '../checks/check-run.ts';
import { mismatchedName } from '../checks/name-mismatch.ts';
import type { Words } from '../locales/words-of.ts';
import { tieCard } from './card-popover.ts';
import { hostStyles, layerStyles } from './result-styles.ts';

export interface ResultBadge {
  readonly host: HTMLElement;
  readonly show: (row: CheckRow, platform: string, words: Words) => void;
}

/** Makes the element and keeps it alive until the signal ends it. `document` is that of the place it goes to. */
export function createResultBadge(document: Document, signal: AbortSignal): ResultBadge {
  const host = document.createElement('span');
  const inner = document.createElement('span');
  host.attachShadow({ mode: 'closed' }).append(styleOf(document, hostStyles), inner);
  const line = document.createElement('span');
  line.className = 'result';
  const card = document.createElement('div');
  card.popover = 'manual';
  inner.attachShadow({ mode: 'closed' }).append(styleOf(document, badgeStyles + cardStyles + layerStyles), line, card);
  const { press } = tieCard(line, card, signal);
  // What happens on the badge is no business of the page it lies on.
  for (const type of ['click', 'pointerdown', 'mousedown', 'keydown']) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  return {
    host,
    show(row, platform, words) {
      const model = badgeModel(badgeInput(row, platform));
      const registered = mismatchedName(row);
      render(
        html`${badgeView(model, words.messages, { details: press })}${
          registered === undefined
            ? nothing
            : html` <span class="registered" lang=${words.locale}>${words.texts.registeredAs(registered)}</span>`
        }`,
        line,
      );
      render(cardView(model, words.messages), card);
    },
  };
}

/** A sheet of the shadow root's own: constructed sheets are refused in some engines' content scripts. */
function styleOf(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}
