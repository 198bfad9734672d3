/** The badge in the platform's own frame: a person's answer is asked for, aged and shown here, and goes no further (D4). */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { TemplateResult } from 'lit/html.js';
import { BadgeElement, type Start } from '../badge-element.ts';
import { mayStandInFrame } from '../inquiry/may-stand-on-page.ts';
import { type InquiryEvent, startInquiry } from '../inquiry/start-inquiry.ts';
import type { BadgeMessages } from '../locales/messages.ts';
import { createBadgeWatch } from '../page/badge-watch.ts';
import { readClaims } from '../session/session-claims.ts';
import { createSessionWatch, type SessionWatch, tellRefusals } from '../session/session-watch.ts';
import { badgeView } from '../view/badge.view.ts';
import type { BadgeModel } from '../view/badge-model.ts';
import { cardView } from '../view/card.view.ts';
import { askFramed } from './framed-client.ts';

export class FramedBadge extends BadgeElement {
  /** Base address. */
  platformUrl = '';
  session = '';
  /** Whom the page named; empty where the session has but one. */
  wanted = '';
  /** The card of an inline badge takes the place of the badge, and wants room. */
  onOpen: ((isOpen: boolean) => void) | undefined;
  /** What is shown was superseded, and has been asked for anew since: nobody's business but the reader's. */
  isAskingAgain = false;
  #watch: SessionWatch | undefined;

  protected override get subjectId(): string | undefined {
    return undefined;
  }

  protected override get isSandbox(): boolean {
    return readClaims(this.session)?.sandbox === true;
  }

  /** It is the only one of its page. */
  protected override get isWaiting(): boolean {
    return false;
  }

  protected override start(): Start {
    const { platformUrl: platform, session, wanted } = this;
    const ask = (signal: AbortSignal): Promise<Answer> => askFramed(platform, session, wanted, signal);
    this.#watch ??= createSessionWatch((onRefused) =>
      createBadgeWatch(
        platform,
        async () => this.session,
        (changes) => tellRefusals(changes, onRefused),
      ),
    );
    const { watch } = this.#watch;
    const inquiry = startInquiry({ ask, watch, mayShow: mayStandInFrame }, (event) => this.hear(event, platform));
    return { ok: true, inquiry, platform };
  }

  protected override hear(event: InquiryEvent, platform?: string): void {
    if (event.type === 'superseded') this.isAskingAgain = true;
    super.hear(event, platform);
  }

  /** A newer session for the same: what the older one could not get is asked for again. */
  renew(session: string): void {
    this.session = session;
    this.#watch?.renewed();
    if (this.code === 'credential.expired') void this.check();
  }

  /** Shows the card, or the badge again. */
  open(isOpen: boolean): void {
    this.toggled(isOpen);
    this.onOpen?.(isOpen);
    void this.updateComplete.then(() => {
      // Not where the reader is elsewhere in the page by now.
      if (!document.hasFocus()) return;
      this.shadowRoot!.querySelector<HTMLElement>(isOpen ? '.close' : '[part="badge"]')?.focus({ preventScroll: true });
    });
  }

  protected override picture(model: BadgeModel, messages: BadgeMessages, isOpen: boolean): TemplateResult {
    const ask = this.press;
    if (this.variant === 'card') return cardView(model, messages, { ask });
    if (isOpen) return cardView(model, messages, { ask, close: () => this.open(false) });
    return badgeView(model, messages, { ask, details: () => this.open(true) });
  }
}
