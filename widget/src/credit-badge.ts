/** `<credit-badge>`: contract §4. Importing it registers nothing: `define.ts` does. */
import type { Answer, Status } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import { LitElement, type PropertyDeclaration, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { BadgeState, OpenState } from './badge-state.ts';
import { inlineView } from './credit-badge.view.ts';
import type { CreditBadgeDetail, CreditBadgeEventMap } from './credit-badge-events.ts';
import { hostStyles } from './credit-badge-styles.ts';
import { problemState } from './inquiry/problem-state.ts';
import { readQuestion } from './inquiry/read-question.ts';
import { type Inquiry, type InquiryEvent, startInquiry } from './inquiry/start-inquiry.ts';
import { badgeMessagesOf } from './locales/badge-messages-of.ts';
import { nearestLocale, onLanguageChange } from './page/page-language.ts';
import { sharedClient } from './page/shared-client.ts';
import { forgetVisible, whenVisible } from './page/when-visible.ts';
import { receiptUrl } from './receipt-url.ts';
import { type BadgeModel, badgeModel } from './view/badge-model.ts';
import { badgeStyles } from './view/badge-styles.ts';
import { cardView } from './view/card.view.ts';
import { cardStyles } from './view/card-styles.ts';

/** What the badge stands at. An answer is kept only while it may be shown. */
type Standing =
  | { readonly state: 'ready'; readonly answer: Answer; readonly platform: string }
  | { readonly state: OpenState; readonly code?: ProblemCode | undefined; readonly queryId?: string | undefined };

/** Properties that make the question: when one changes, what was asked before counts no more. */
const questionProperties: ReadonlySet<PropertyKey> = new Set([
  'subject',
  'platform',
  'publishableKey',
  'session',
  'purpose',
  'reference',
]);

/**
 * @attr subject - USCC of the organisation
 * @attr platform - base address of the platform; the script's own origin where absent
 * @attr publishable-key - `pk_…`
 * @attr session - an embed session, instead of a publishable key
 * @attr purpose - why it is asked: one of the contract's purpose codes
 * @attr reference - the matter's number
 * @attr {inline|card} variant
 * @attr {visible|eager|click} load - when to ask
 * @attr lang - `zh-CN`, `zh-TW`, `en`; the nearest `lang` where absent
 */
export class CreditBadge extends LitElement {
  /** Base address asked where there is no `platform` attribute. */
  static defaultPlatform: string | undefined;

  static override properties = {
    subject: {},
    platform: {},
    publishableKey: { attribute: 'publishable-key' },
    session: {},
    purpose: {},
    reference: {},
    variant: { reflect: true },
    load: {},
  };
  static override styles = unsafeCSS(badgeStyles + cardStyles + hostStyles);

  declare subject: string | null | undefined;
  declare platform: string | null | undefined;
  declare publishableKey: string | null | undefined;
  declare session: string | null | undefined;
  declare purpose: string | null | undefined;
  declare reference: string | null | undefined;
  declare variant: 'inline' | 'card' | null | undefined;
  declare load: 'visible' | 'eager' | 'click' | null | undefined;

  #standing: Standing = { state: 'idle' };
  #inquiry: Inquiry | undefined;
  #isOpen = false;
  /** Whether changes are read out: not those of the first answer, or a page of badges would talk without end. */
  #announces = false;
  #wasRemoved = false;
  #stopFollowingLanguage: (() => void) | undefined;

  /** Reflected, read-only. */
  get state(): BadgeState {
    return this.#standing.state;
  }

  /** The answer's status; undefined unless `state` is `ready`. Reflected, read-only. */
  get status(): Status | undefined {
    return this.answer?.status;
  }

  /** The answer as it may be shown now: what has ended is gone from it. Undefined unless `state` is `ready`. */
  get answer(): Answer | undefined {
    return this.#standing.state === 'ready' ? this.#standing.answer : undefined;
  }

  /** Asks now, whatever `load` says. Fulfilled once there is an answer or a problem, or another question. */
  async check(): Promise<void> {
    this.#stop();
    const question = readQuestion({
      subject: this.subject,
      platform: this.platform ?? CreditBadge.defaultPlatform,
      publishableKey: this.publishableKey,
      session: this.session,
      purpose: this.purpose,
      reference: this.reference,
    });
    if (!question.ok) return this.#hear({ type: 'failed', code: question.code });
    const { platform, credential, request } = question;
    const inquiry = startInquiry(sharedClient(platform, credential), request, (event) => this.#hear(event, platform));
    this.#inquiry = inquiry;
    this.#stand({ state: 'loading' });
    await inquiry.settled;
  }

  /** Forgets the answer and asks no more until `check()`, a press or another question. */
  clear(): void {
    this.#stop();
    this.#stand({ state: 'idle' });
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit's getter works on the class it is called on, which super keeps.
    return [...super.observedAttributes, 'lang', 'state', 'status'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
    if (name === 'state' || name === 'status') this.#reflect();
  }

  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    // At once, not with the next picture: an answer to the former question must not come in between.
    if (name !== undefined && questionProperties.has(name) && this[name as keyof this] !== old) this.clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reflect();
    this.#stopFollowingLanguage = onLanguageChange(() => this.requestUpdate());
    if (this.#wasRemoved) this.#arm();
    this.#wasRemoved = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowingLanguage?.();
    // An element that is only moved is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#wasRemoved = true;
      this.#isOpen = false;
      this.clear();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isAnother = changed.has('load') || [...questionProperties].some((name) => changed.has(name));
    if (isAnother || !this.hasUpdated) this.#arm();
  }

  protected override render(): TemplateResult {
    const messages = badgeMessagesOf(nearestLocale(this));
    const model = this.#model();
    if (this.variant === 'card') return cardView(model, messages, { ask: this.#press });
    return inlineView(model, messages, { isOpen: this.#isOpen, ask: this.#press, toggled: this.#toggled });
  }

  #model(): BadgeModel {
    const standing = this.#standing;
    const announces = this.#announces;
    if (standing.state !== 'ready') return badgeModel({ ...standing, subjectId: this.subject ?? undefined, announces });
    const { answer, platform } = standing;
    return badgeModel({ state: 'ready', answer, receiptUrl: receiptUrl(platform, answer.queryId), announces });
  }

  readonly #press = (): void => {
    this.#announces = true;
    void this.check();
  };

  readonly #toggled = (isOpen: boolean): void => {
    this.#isOpen = isOpen;
    this.requestUpdate();
  };

  /** Sees to it that the question is asked when `load` says. */
  #arm(): void {
    if (!this.isConnected || this.state !== 'idle') return;
    if (this.load === 'click') forgetVisible(this);
    else if (this.load === 'eager') void this.check();
    else whenVisible(this, () => void this.check());
  }

  #stop(): void {
    forgetVisible(this);
    this.#inquiry?.stop();
    this.#inquiry = undefined;
  }

  #hear(event: InquiryEvent, platform = ''): void {
    this.#announces ||= event.type === 'ended' || event.type === 'stale';
    if (event.type === 'stale') this.#stand({ state: 'stale', queryId: event.queryId });
    else if (event.type === 'failed') {
      const { code, queryId } = event;
      this.#stand({ state: problemState(code), code, queryId }, 'credit-badge-problem');
    } else {
      const news = event.type === 'answered' ? 'credit-badge-ready' : 'credit-badge-ended';
      this.#stand({ state: 'ready', answer: event.answer, platform }, news);
    }
  }

  /** Property, attributes and event at once; the picture follows in the same task. */
  #stand(standing: Standing, event?: keyof CreditBadgeEventMap): void {
    const { state, status } = this;
    if (standing.state === 'idle' && state === 'idle') return;
    this.#standing = standing;
    this.#reflect();
    this.requestUpdate();
    if (this.state !== state || this.status !== status) this.#tell('credit-badge-changed');
    // Whoever heard that may have cleared the badge or asked anew.
    if (event !== undefined && this.#standing === standing) this.#tell(event);
  }

  #tell(type: keyof CreditBadgeEventMap): void {
    const standing = this.#standing;
    const isReady = standing.state === 'ready';
    const detail: CreditBadgeDetail = {
      queryId: isReady ? standing.answer.queryId : standing.queryId,
      status: this.status,
      code: isReady ? undefined : standing.code,
    };
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #reflect(): void {
    reflect(this, 'state', this.state);
    reflect(this, 'status', this.status);
  }
}

/** Writes only what differs: the callback for the attribute calls back here. */
function reflect(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

declare global {
  interface HTMLElementTagNameMap {
    'credit-badge': CreditBadge;
  }
  interface HTMLElementEventMap extends CreditBadgeEventMap {}
}
