/** The element's whole picture: a card, or a badge with the card in a popover. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from './locales/messages.ts';
import { reserveOf } from './reserved-words.ts';
import { badgeView } from './view/badge.view.ts';
import type { BadgeModel } from './view/badge-model.ts';
import { cardView } from './view/card.view.ts';

export interface ElementActions {
  readonly ask: () => void;
  /** The card is about to be shown, and has to be there when this returns; or is gone. */
  readonly toggled: (isOpen: boolean) => void;
}

const POPOVER_ID = 'popover';

interface InlineActions extends ElementActions {
  readonly isOpen: boolean;
}

/** Inline badge. The card, and what it stands in, is there only while it is open: a page may hold a thousand badges. */
export function inlineView(model: BadgeModel, messages: BadgeMessages, actions: InlineActions): TemplateResult {
  const { isOpen, ask, toggled } = actions;
  const isNative = 'popover' in HTMLElement.prototype;
  return badgeView(model, messages, {
    ask,
    details: isNative ? POPOVER_ID : () => toggled(!isOpen),
    prepare: () => toggled(true),
    isOpen,
    card: isOpen ? popoverView(model, messages, actions, isNative) : undefined,
    reserve: reserveOf(messages, model.isSandbox),
  });
}

function popoverView(
  model: BadgeModel,
  messages: BadgeMessages,
  { ask, toggled }: ElementActions,
  isNative: boolean,
): TemplateResult {
  const close = (event: Event) => {
    toggled(false);
    focusBadge(rootOf(event));
  };
  const onToggle = (event: ToggleEvent) => {
    if (event.newState === 'open') return;
    // Chromium gives focus back to what opened a popover, but not inside a shadow tree.
    const hadFocus = (event.currentTarget as Element).contains(rootOf(event).activeElement);
    toggled(false);
    if (hadFocus) focusBadge(rootOf(event));
  };
  return html`<div
    id=${POPOVER_ID}
    class="popover"
    popover=${isNative ? '' : nothing}
    role="dialog"
    aria-label=${messages.actions.details}
    @toggle=${onToggle}
    @keydown=${(event: KeyboardEvent) => !isNative && event.key === 'Escape' && close(event)}
  >${cardView(model, messages, { ask, close: isNative ? POPOVER_ID : close })}</div>`;
}

function rootOf({ currentTarget }: Event): ShadowRoot {
  return (currentTarget as Element).getRootNode() as ShadowRoot;
}

function focusBadge(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('[part="badge"]')?.focus({ preventScroll: true });
}
