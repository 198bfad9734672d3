/** `<credit-badge>`: contract §4. Importing it registers nothing: `define.ts` does. */
import type { TemplateResult } from 'lit/html.js';
import { BadgeElement, type Start } from './badge-element.ts';
import type { CreditBadgeEventMap } from './credit-badge-events.ts';
import type { FrameLook, FromFrame } from './frame/frame-messages.ts';
import { createPersonFrame, type PersonFrame } from './frame/person-frame.ts';
import { personFrameView } from './frame/person-frame.view.ts';
import { mayStandOnPage } from './inquiry/may-stand-on-page.ts';
import { type FramedQuestion, readQuestion } from './inquiry/read-question.ts';
import { startInquiry } from './inquiry/start-inquiry.ts';
import type { BadgeMessages } from './locales/messages.ts';
import { nearestLocale } from './page/page-language.ts';
import { type BadgeClient, sharedClient } from './page/shared-client.ts';
import { reserveOf } from './reserved-words.ts';
import { isRenewal, readClaims } from './session/session-claims.ts';
import { isOver, onSessionEnd } from './session/session-life.ts';
import type { BadgeModel } from './view/badge-model.ts';

/** Attributes that make the question: when one changes, what was asked before counts no more. */
const questionAttributes: readonly string[] = [
  'subject',
  'platform',
  'publishable-key',
  'session',
  'purpose',
  'reference',
];

/** What a page did about an expired session: brought a newer one, said that it will, or neither. */
type Reaction = 'renewed' | 'awaited' | 'ignored';

/**
 * @attr subject - USCC of the organisation; of a person only with a session for several subjects
 * @attr platform - base address of the platform; the script's own origin where absent
 * @attr publishable-key - `pk_…`
 * @attr session - an embed session, instead of a publishable key
 * @attr purpose - why it is asked: one of the contract's purpose codes; a session has its own
 * @attr reference - the matter's number; a session has its own
 * @attr {inline|card} variant
 * @attr {visible|eager|click} load - when to ask
 * @attr lang - `zh-CN`, `zh-TW`, `en`; the nearest `lang` where absent
 */
export class CreditBadge extends BadgeElement {
  /** Base address asked where there is no `platform` attribute. */
  static defaultPlatform: string | undefined;

  static override followed = [...BadgeElement.followed, ...questionAttributes];
  static override observedAttributes = [...BadgeElement.observedAttributes, ...questionAttributes];
  static {
    CreditBadge.follow(CreditBadge, questionAttributes);
  }

  declare subject: string | null | undefined;
  declare platform: string | null | undefined;
  declare publishableKey: string | null | undefined;
  declare session: string | null | undefined;
  declare purpose: string | null | undefined;
  declare reference: string | null | undefined;

  #frame: PersonFrame | undefined;
  /** The last one it asked. */
  #client: BadgeClient | undefined;
  #stopWaitingForEnd: (() => void) | undefined;
  /** A question waits for the newer session that the page has promised. */
  #isAwaiting = false;
  #isTelling = false;

  protected override get subjectId(): string | undefined {
    return this.subject ?? undefined;
  }

  protected override get isSandbox(): boolean {
    if (this.session) return readClaims(this.session)?.sandbox === true;
    return this.publishableKey?.startsWith('pk_sandbox_') === true;
  }

  protected override start(): Start {
    const { subject, publishableKey, session, purpose, reference } = this;
    const address = this.platform ?? CreditBadge.defaultPlatform;
    const question = readQuestion({ subject, publishableKey, session, purpose, reference, platform: address });
    if (!question.ok) return question;
    if (this.#isSessionOver()) {
      const reaction = this.#tellExpired();
      if (reaction === 'renewed') return this.start();
      this.#isAwaiting = reaction === 'awaited';
      return this.#isAwaiting ? { ok: 'later' } : { ok: false, code: 'credential.expired' };
    }
    const { platform, credential } = question;
    if (question.framed !== undefined) {
      const frame = this.#openFrame(platform, credential, question.framed);
      return { ok: true, platform, inquiry: { settled: frame.settled, stop: () => this.#closeFrame(frame) } };
    }
    const client = sharedClient(platform, credential);
    this.#client = client;
    const { request } = question;
    const inquiry = startInquiry(
      { ask: (signal) => client.query(request, { signal }), watch: client.watch, mayShow: mayStandOnPage },
      (event) => {
        const isExpired = event.type === 'failed' && event.code === 'credential.expired';
        const reaction = isExpired ? this.#tellExpired() : undefined;
        this.#isAwaiting = reaction === 'awaited';
        if (reaction === 'renewed') void this.check();
        else if (!this.#isAwaiting) this.hear(event, platform);
      },
    );
    return { ok: true, platform, inquiry };
  }

  protected override changed(attribute: string, old: string | null | undefined): void {
    super.changed(attribute, old);
    if (attribute === 'session') this.#waitForEnd();
    if (!questionAttributes.includes(attribute)) return;
    this.planToAsk();
    // Before it is on a page it has asked nothing yet.
    if (this.state === 'idle' && !this.isConnected) return;
    if (attribute === 'session' && this.#renew(old)) return;
    // At once, not with the next picture: an answer to the former question must not come in between.
    this.clear();
  }

  /** A newer session for the same keeps the answer; what the older one could not get is asked for again. */
  #renew(old: string | null | undefined): boolean {
    const { session } = this;
    const older = readClaims(old);
    const newer = readClaims(session);
    if (!session || !older || !newer || !isRenewal(older, newer)) return false;
    this.#frame?.post({ type: 'session', session });
    this.#client?.take(session);
    const isWanted = this.#isAwaiting || this.code === 'credential.expired';
    if (this.#frame === undefined && isWanted && !this.#isTelling) void this.check();
    return true;
  }

  #isSessionOver(): boolean {
    const claims = readClaims(this.session);
    return claims !== undefined && isOver(claims);
  }

  /** From when the badge is given a session, asked with or not. */
  #waitForEnd(): void {
    this.#stopWaitingForEnd?.();
    const claims = this.isConnected ? readClaims(this.session) : undefined;
    this.#stopWaitingForEnd = claims && onSessionEnd(claims, () => void this.#tellExpired());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waitForEnd();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waitForEnd();
  }

  #tellExpired(): Reaction {
    const { session } = this;
    this.#isTelling = true;
    const isPrevented = !this.tell('credit-badge-session-expired', 'credential.expired');
    const isRenewed = this.session !== session && !this.#isSessionOver();
    this.#isTelling = false;
    if (isRenewed) return 'renewed';
    return isPrevented ? 'awaited' : 'ignored';
  }

  protected override stop(): void {
    super.stop();
    this.#isAwaiting = false;
  }

  /** A frame is what asks: it is there at once. */
  protected override get isWaiting(): boolean {
    return this.state === 'loading' && this.#frame === undefined;
  }

  protected override picture(model: BadgeModel, messages: BadgeMessages, isOpen: boolean): TemplateResult {
    const frame = this.#frame;
    if (frame === undefined) return super.picture(model, messages, isOpen);
    const isCard = this.variant === 'card';
    return personFrameView(frame, messages, { reserve: reserveOf(messages, model.isSandbox), isCard, isOpen });
  }

  protected override updated(): void {
    super.updated();
    this.#frame?.takeOver(this.shadowRoot!.querySelector('iframe'));
    this.#frame?.post({ type: 'look', look: this.#look() });
  }

  #openFrame(platform: string, session: string, question: FramedQuestion): PersonFrame {
    this.#frame = createPersonFrame({
      platform,
      session,
      question,
      look: () => this.#look(),
      hear: (message) => this.#hearFrame(message),
    });
    return this.#frame;
  }

  #closeFrame(frame: PersonFrame): void {
    frame.close();
    if (this.#frame === frame) this.#frame = undefined;
  }

  #look(): FrameLook {
    const { colorScheme, fontSize } = getComputedStyle(this);
    const variant = this.variant === 'card' ? 'card' : 'inline';
    return { variant, locale: nearestLocale(this), colorScheme, fontSize: Math.round(Number.parseFloat(fontSize)) };
  }

  #hearFrame(message: FromFrame): void {
    if (message.type === 'open') {
      this.#openCard(message.isOpen);
      return;
    }
    const { state, code, queryId } = message;
    if (state === 'ready') this.hear({ type: 'framed', queryId });
    else if (code === undefined) this.stand({ state, queryId });
    else if (code !== 'credential.expired' || this.#tellExpired() === 'ignored')
      this.hear({ type: 'failed', code, queryId });
  }

  #openCard(isOpen: boolean): void {
    this.toggled(isOpen);
    const frame = this.shadowRoot!.querySelector('iframe');
    if (frame?.popover == null) return;
    if (isOpen !== frame.matches(':popover-open')) frame.togglePopover(isOpen);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'credit-badge': CreditBadge;
  }
  interface HTMLElementEventMap extends CreditBadgeEventMap {}
}
