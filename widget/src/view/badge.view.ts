/** The badge in a line of text: icon, words, and the objection where there is one. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import type { BadgeModel } from './badge-model.ts';
import { iconShape } from './icon-shapes.ts';

export interface BadgeActions {
  /** Asks the platform. Without it a badge never offers to. */
  readonly ask?: (() => void) | undefined;
  /** The card: the id, in the same tree, of the `popover` element that holds it, or what opens it by other means. */
  readonly details?: string | (() => void) | undefined;
  /** Whether the card is open, where the badge opens it. */
  readonly isOpen?: boolean | undefined;
  /** Runs before a `popover` element named by `details` is looked for: it may make it. */
  readonly prepare?: (() => void) | undefined;
  /** What stands behind it: the card, while the badge has it open. */
  readonly card?: TemplateResult | undefined;
  /** Which words' room the badge keeps, whatever it says: a name that the element's own styles know. */
  readonly reserve?: string | undefined;
}

/** States in which pressing the badge asks (again); in all others it opens the card. */
const asking: ReadonlySet<BadgeModel['state']> = new Set(['idle', 'stale', 'unavailable']);

/**
 * Inline badge. With actions it is one button in every state, so that focus survives a change of state; without, text.
 * Wants `badgeStyles` in its tree. What both hold stands in each: a template within another takes as long to draw as the
 * other, and a page may hold a thousand badges.
 */
export function badgeView(model: BadgeModel, messages: BadgeMessages, actions: BadgeActions = {}): TemplateResult {
  const { ask, details } = actions;
  const live = model.announces ? 'polite' : nothing;
  const [path, look = nothing] = iconShape(model);
  // Before the words: behind them it would move whenever they change.
  const mark = model.isSandbox ? html`<span class="sandbox">${messages.sandbox}</span> ` : nothing;
  const label = badgeLabel(model, messages, actions);
  const annotation = annotationView(model, messages);
  if (ask === undefined && details === undefined) {
    return html`<span class="line" lang=${messages.locale} aria-live=${live}><span part="badge" class=${classOf(model)}><svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class=${look} d=${path}></path></svg>${mark}<span part="label" class="label">${label}</span>${annotation}</span></span>`;
  }
  const asks = asking.has(model.state);
  const shown = asks || model.state === 'loading' ? undefined : details;
  const press = asks ? ask : typeof shown === 'function' ? shown : shown && actions.prepare;
  return html`<span class="line" lang=${messages.locale} aria-live=${live} data-reserve=${actions.reserve ?? nothing}><button
    type="button"
    part="badge"
    class=${classOf(model)}
    aria-disabled=${press === undefined && shown === undefined ? 'true' : nothing}
    aria-haspopup=${shown === undefined ? nothing : 'dialog'}
    aria-expanded=${shown === undefined ? nothing : (actions.isOpen ?? nothing)}
    popovertarget=${typeof shown === 'string' ? shown : nothing}
    @click=${press ?? nothing}
  ><svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class=${look} d=${path}></path></svg>${mark}<span part="label" class="label">${label}</span>${annotation}</button></span>${actions.card ?? nothing}`;
}

function classOf({ tone, state }: BadgeModel): string {
  return `badge ${tone} ${state}`;
}

/** The words on the badge: contract §4. */
export function badgeLabel(model: BadgeModel, messages: BadgeMessages, { ask }: BadgeActions = {}): string {
  if (model.state !== 'ready') return (ask === undefined ? messages.states : messages.askingStates)[model.state];
  const { status } = model.answer;
  if (status === 'no-adverse-records') return messages.status[status][model.scoped ? 'scoped' : 'all'];
  if (status === 'adverse-records' || status === 'severe-list') return messages.status[status](model.counted);
  return messages.status[status];
}

function annotationView(model: BadgeModel, messages: BadgeMessages): TemplateResult | typeof nothing {
  if (model.objected === 0) return nothing;
  return html` <span part="annotation" class="annotation">${messages.objected(model.objected, model.counted)}</span>`;
}
