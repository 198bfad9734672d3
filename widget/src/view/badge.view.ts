/** The badge in a line of text: icon, words, and the objection where there is one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BadgeMessages } from '../locales/messages.ts';
import type { BadgeModel } from './badge-model.ts';
import { iconView } from './icons.view.ts';

export interface BadgeActions {
  /** Asks the platform. Without it a badge never offers to. */
  readonly ask?: (() => void) | undefined;
  /** The card: the id, in the same tree, of the `popover` element that holds it, or what opens it by other means. */
  readonly details?: string | (() => void) | undefined;
}

/** States in which pressing the badge asks (again); in all others it opens the card. */
const asking: ReadonlySet<BadgeModel['state']> = new Set(['idle', 'stale', 'unavailable']);

/**
 * Inline badge. With actions it is one button in every state, so that focus survives a change of state; without, text.
 * Wants `badgeStyles` in its tree.
 */
export function badgeView(model: BadgeModel, messages: BadgeMessages, actions: BadgeActions = {}): TemplateResult {
  // Before the words: behind them it would move whenever they change.
  const mark = model.isSandbox ? html`<span class="sandbox">${messages.sandbox}</span> ` : nothing;
  const content = html`${iconView(model)}${mark}<span part="label" class="label">${badgeLabel(model, messages, actions)}</span>${annotationView(model, messages)}`;
  const isButton = actions.ask !== undefined || actions.details !== undefined;
  return html`<span class="line" lang=${messages.locale} aria-live=${model.announces ? 'polite' : 'off'}>${
    isButton
      ? buttonView(model, content, actions)
      : html`<span part="badge" class="badge ${model.tone} ${model.state}">${content}</span>`
  }</span>`;
}

function buttonView(model: BadgeModel, content: TemplateResult, { ask, details }: BadgeActions): TemplateResult {
  const asks = asking.has(model.state);
  const shown = asks || model.state === 'loading' ? undefined : details;
  const press = asks ? ask : typeof shown === 'function' ? shown : undefined;
  return html`<button
    type="button"
    part="badge"
    class="badge ${model.tone} ${model.state}"
    aria-disabled=${press === undefined && shown === undefined ? 'true' : nothing}
    aria-haspopup=${shown === undefined ? nothing : 'dialog'}
    popovertarget=${typeof shown === 'string' ? shown : nothing}
    @click=${press ?? nothing}
  >${content}</button>`;
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
