/** What `<credit-badge>` is on a page and in the platform's frame alike: a standing, its picture, its events. */

import type { Answer, Status } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { TemplateResult } from 'lit/html.js';
import type { BadgeState, OpenState } from './badge-state.ts';
import { inlineView } from './credit-badge.view.ts';
import type { CreditBadgeDetail, CreditBadgeEventMap } from './credit-badge-events.ts';
import { hostStyles } from './credit-badge-styles.ts';
import { DrawnElement } from './drawn-element.ts';
import { createAskingAgain } from './inquiry/asking-again.ts';
import { problemState } from './inquiry/problem-state.ts';
import type { Inquiry, InquiryEvent } from './inquiry/start-inquiry.ts';
import { badgeMessagesOf } from './locales/badge-messages-of.ts';
import type { BadgeMessages } from './locales/messages.ts';
import { inTurn } from './page/in-turn.ts';
import { followLanguage, leaveLanguage, nearestLocale } from './page/page-language.ts';
import { forgetVisible, whenVisible } from './page/when-visible.ts';
import { pageClock } from './page-clock.ts';
import { receiptUrl } from './receipt-url.ts';
import { type BadgeModel, badgeModel } from './view/badge-model.ts';
import { badgeStyles } from './view/badge-styles.ts';
import { cardView } from './view/card.view.ts';
import { cardStyles } from './view/card-styles.ts';

/** What the badge stands at. An answer is kept only while it may be shown. */
type Standing =
  | { readonly state: 'ready'; readonly answer: Answer; readonly platform: string }
  /** A person's answer, which stays in the platform's frame. */
  | { readonly state: 'ready'; readonly answer?: undefined; readonly queryId: string | undefined }
  | { readonly state: OpenState; readonly code?: ProblemCode | undefined; readonly queryId?: string | undefined };

/** Whom to ask, or why nothing is sent. */
export type Start =
  | { readonly ok: true; readonly inquiry: Inquiry; readonly platform: string }
  | { readonly ok: false; readonly code: ProblemCode }
  /** Asked once a newer session is there. */
  | { readonly ok: 'later' };

export abstract class BadgeElement extends DrawnElement {
  static override followed: readonly string[] = ['load'];
  static override properties: readonly string[] = ['variant', 'state', 'status', 'answer'];
  static observedAttributes = [...BadgeElement.followed, 'variant', 'lang', 'state', 'status'];
  static override styles = badgeStyles + cardStyles + hostStyles;
  static {
    BadgeElement.follow(BadgeElement, BadgeElement.followed);
  }

  declare load: 'visible' | 'eager' | 'click' | null | undefined;

  #standing: Standing = { state: 'idle' };
  #inquiry: Inquiry | undefined;
  #delayAskingAgain: (() => number) | undefined;
  #isOpen = false;
  /** Whether changes are read out: not those of the first answer, or a page of badges would talk without end. */
  #announces = false;
  #isNew = true;
  #isToBeArmed = false;
  /** Asks once it is in view, which it can be only when it is drawn. */
  #isToBeSeen = false;

  /** Reflected. */
  get variant(): 'inline' | 'card' | null {
    return this.getAttribute('variant') as 'inline' | 'card' | null;
  }

  set variant(value: 'inline' | 'card' | null | undefined) {
    reflect(this, 'variant', value ?? undefined);
  }

  /** Reflected, read-only. */
  get state(): BadgeState {
    return this.#standing.state;
  }

  /** The answer's status; undefined unless `state` is `ready`. Reflected, read-only. */
  get status(): Status | undefined {
    return this.answer?.status;
  }

  /**
   * The answer as it may be shown now: what has ended is gone from it. Undefined unless `state` is `ready`, and where it is
   * about a person: that answer stays in the platform's frame.
   */
  get answer(): Answer | undefined {
    return this.#standing.state === 'ready' ? this.#standing.answer : undefined;
  }

  /** Asks now, whatever `load` says. Fulfilled once there is an answer or a problem, or another question. */
  async check(): Promise<void> {
    this.stop();
    const start = this.start();
    if (start.ok === false) return this.hear({ type: 'failed', code: start.code });
    if (start.ok === true) this.#inquiry = start.inquiry;
    this.stand({ state: 'loading' });
    if (start.ok === true) await start.inquiry.settled;
  }

  /** Forgets the answer and asks no more until `check()`, a press or another question. */
  clear(): void {
    this.stop();
    this.stand({ state: 'idle' });
  }

  /** Starts what `check()` asks, and tells `hear` of it. Nothing is told before this returns. */
  protected abstract start(): Start;

  /** Whom an answer is asked about, while there is none. */
  protected abstract get subjectId(): string | undefined;

  /** Whether the platform is a sandbox: the badge says so. */
  protected abstract get isSandbox(): boolean;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // A card that takes the badge's place is nothing that could be closed.
    if (name === 'variant' && value !== old) this.#isOpen = false;
    if (name === 'lang' || name === 'variant') this.requestUpdate();
    if ((name === 'state' || name === 'status') && value !== (this[name] ?? null)) this.#reflect();
  }

  protected override changed(attribute: string, old: string | null | undefined): void {
    super.changed(attribute, old);
    if (attribute === 'load') this.planToAsk();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reflect();
    followLanguage(this);
    if (this.#isNew) this.planToAsk();
    this.#isNew = false;
  }

  disconnectedCallback(): void {
    leaveLanguage(this);
    // The browser closes what leaves its place, without a word.
    this.#isOpen = false;
    // An element that is only moved is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isNew = true;
      this.clear();
    });
  }

  protected override updated(): void {
    if (this.#isToBeSeen) this.#arm();
  }

  protected override render(): TemplateResult {
    return this.picture(this.#model(), badgeMessagesOf(nearestLocale(this)), this.#isOpen);
  }

  /** The picture of what the badge stands at. */
  protected picture(model: BadgeModel, messages: BadgeMessages, isOpen: boolean): TemplateResult {
    if (this.variant === 'card') return cardView(model, messages, { ask: this.press });
    return inlineView(model, messages, { isOpen, ask: this.press, toggled: this.toggled });
  }

  #model(): BadgeModel {
    const standing = this.#standing;
    const { isSandbox } = this;
    const announces = this.#announces;
    if (standing.state !== 'ready') {
      return badgeModel({ ...standing, subjectId: this.subjectId, announces, isSandbox });
    }
    // Its frame has the picture.
    if (standing.answer === undefined) return badgeModel({ state: 'loading', announces, isSandbox });
    const { answer, platform } = standing;
    const url = receiptUrl(platform, answer.queryId);
    return badgeModel({ state: 'ready', answer, platform, receiptUrl: url, announces, isSandbox });
  }

  protected readonly press = (): void => {
    this.#announces = true;
    void this.check();
  };

  protected readonly toggled = (isOpen: boolean): void => {
    this.#isOpen = isOpen;
    this.requestUpdate();
    // What the browser opens has to be there when the press has been heard.
    if (isOpen) this.draw();
  };

  /** Before any picture is drawn, so that the questions of all badges that come together travel together. */
  protected planToAsk(): void {
    if (this.#isToBeArmed) return;
    this.#isToBeArmed = true;
    inTurn('ask', () => {
      this.#isToBeArmed = false;
      this.#arm();
    });
  }

  /** Sees to it that the question is asked when `load` says. */
  #arm(): void {
    this.#isToBeSeen = false;
    if (!this.isConnected || this.state !== 'idle') return;
    if (this.load === 'click') forgetVisible(this);
    else if (this.load === 'eager') void this.check();
    else if (this.shadowRoot === null) this.#isToBeSeen = true;
    else whenVisible(this, () => void this.check());
  }

  protected stop(): void {
    this.#isToBeSeen = false;
    forgetVisible(this);
    this.#inquiry?.stop();
    this.#inquiry = undefined;
  }

  protected hear(event: InquiryEvent, platform = ''): void {
    this.#announces ||= ['ended', 'stale', 'superseded'].includes(event.type);
    if (event.type === 'superseded') this.#supersede(event.reason, event.queryId);
    else if (event.type === 'stale') this.stand({ state: 'stale', queryId: event.queryId });
    else if (event.type === 'framed') this.stand({ state: 'ready', queryId: event.queryId }, 'credit-badge-ready');
    else if (event.type === 'failed') {
      const { code, queryId } = event;
      this.stand({ state: problemState(code), code, queryId }, 'credit-badge-problem');
    } else {
      const news = event.type === 'answered' ? 'credit-badge-ready' : 'credit-badge-ended';
      this.stand({ state: 'ready', answer: event.answer, platform }, news);
    }
  }

  /** What is superseded is dropped at once and asked for anew; under a consent that is over there is nothing to ask for. */
  #supersede(reason: SupersededReason, queryId: string): void {
    if (reason === 'consent-withdrawn') {
      this.hear({ type: 'failed', code: 'consent.withdrawn', queryId });
      return;
    }
    this.stop();
    this.#delayAskingAgain ??= createAskingAgain(pageClock);
    const timer = pageClock.setTimeout(() => void this.check(), this.#delayAskingAgain());
    // Before anyone is told, who may clear the badge.
    this.#inquiry = { settled: Promise.resolve(), stop: () => pageClock.clearTimeout(timer) };
    this.stand({ state: 'loading' });
  }

  /** Property, attributes and event at once; the picture follows in the same task. */
  protected stand(standing: Standing, event?: keyof CreditBadgeEventMap): void {
    const { state, status } = this;
    if (standing.state === 'idle' && state === 'idle') return;
    const { answer } = this;
    this.#standing = standing;
    // What is no longer to be shown is out of sight before anyone is told.
    if (answer !== undefined && this.answer !== answer) this.conceal();
    this.#reflect();
    this.requestUpdate();
    if (this.state !== state || this.status !== status) this.tell('credit-badge-changed');
    // Whoever heard that may have cleared the badge or asked anew.
    if (event !== undefined && this.#standing === standing) this.tell(event);
  }

  /** False where a listener has taken the matter on (`preventDefault`). */
  protected tell(type: keyof CreditBadgeEventMap, code = this.code): boolean {
    const standing = this.#standing;
    const queryId = standing.state === 'ready' && standing.answer ? standing.answer.queryId : standing.queryId;
    const detail: CreditBadgeDetail = { queryId, status: this.status, code };
    const cancelable = type === 'credit-badge-session-expired';
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** Why there is no answer. */
  protected get code(): ProblemCode | undefined {
    const standing = this.#standing;
    return standing.state === 'ready' ? undefined : standing.code;
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
