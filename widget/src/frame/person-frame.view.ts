/** The platform's frame in the place of a badge or card. Its room never depends on the answer: a size would tell it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import type { PersonFrame } from './person-frame.ts';

export interface FrameViewOptions {
  /** Which words' room an inline badge keeps. */
  readonly reserve: string;
  readonly isCard: boolean;
  /** The card of an inline badge is open. */
  readonly isOpen: boolean;
}

export function personFrameView(
  frame: PersonFrame,
  messages: BadgeMessages,
  { reserve, isCard, isOpen }: FrameViewOptions,
): TemplateResult {
  const connect = (event: Event) => frame.connect(event.currentTarget as HTMLIFrameElement);
  // Also by the browser: a press beside it, or Escape where the page has the focus.
  const toggled = ({ newState }: ToggleEvent) => newState === 'open' || frame.post({ type: 'close' });
  return html`<div class=${isCard ? 'framed card' : 'framed'} data-reserve=${reserve}>
    <iframe
      class="frame ${isOpen ? 'open' : ''}"
      popover=${isCard ? nothing : 'auto'}
      src=${frame.url}
      title=${messages.actions.details}
      referrerpolicy="no-referrer"
      @load=${connect}
      @toggle=${toggled}
    ></iframe>
  </div>`;
}
