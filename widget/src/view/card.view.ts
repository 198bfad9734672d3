/** The card: who, what, each record, other information, and what the answer rests on, in this order. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages, Messages } from '../locales/messages.ts';
import { badgeView } from './badge.view.ts';
import { adverseRecords, type BadgeModel } from './badge-model.ts';
import { footerView } from './footer.view.ts';
import { listingView } from './listing.view.ts';
import { otherInformationView } from './other-information.view.ts';
import { recordView } from './record.view.ts';
import { codeText, dataText } from './text.view.ts';

export interface CardActions {
  /** Asks the platform again. */
  readonly ask?: (() => void) | undefined;
  /** The id of the `popover` element the card stands in, or what closes it by other means: it then has a button for it. */
  readonly close?: string | ((event: Event) => void) | undefined;
}

/** A table with sentences for problems tells them; without, the card tells what the state means. */
export type CardMessages = BadgeMessages & Partial<Messages>;

/** The card for a model. Wants `badgeStyles` and `cardStyles` in its tree. */
export function cardView(model: BadgeModel, messages: CardMessages, actions: CardActions = {}): TemplateResult {
  const answer = model.state === 'ready' ? model.answer : undefined;
  const name = answer?.subject.name;
  return html`<article
    part="details"
    class="card"
    lang=${messages.locale}
    aria-label=${name ?? model.subjectId ?? messages.actions.details}
    aria-busy=${model.state === 'loading' ? 'true' : nothing}
  >
    <header>
      ${name === undefined ? nothing : html`<p class="name">${dataText(name)}</p>`}
      ${model.subjectId === undefined ? nothing : html`<p class="id">${codeText(model.subjectId)}</p>`}
      ${badgeView(model, messages)}
      ${explanationView(model, messages)}
      ${answer?.notices.map((notice) => html`<p class="hint">${dataText(notice.text)}</p>`)}
      ${askAgainView(model, messages, actions)}
      ${closeView(messages, actions)}
    </header>
    ${model.state === 'ready' ? entriesView(model, messages) : nothing}
    ${model.state === 'ready' ? footerView(model.answer, model.receiptUrl, messages) : nothing}
  </article>`;
}

type ReadyModel = Extract<BadgeModel, { state: 'ready' }>;

function entriesView({ answer, platform }: ReadyModel, messages: BadgeMessages): TemplateResult | typeof nothing {
  if (answer.status === 'subject-not-found') return nothing;
  const { labels } = messages;
  const records = adverseRecords(answer);
  return html`
    ${answer.severeListings.length === 0 ? nothing : sectionView(labels.severeListings, answer.severeListings, (listing) => listingView(listing, messages, platform))}
    ${records.length === 0 ? nothing : sectionView(labels.adverseRecords, records, (record) => recordView(record, messages, platform))}
    ${otherInformationView(answer, messages, platform)}`;
}

function sectionView<T>(title: string, entries: readonly T[], entryView: (entry: T) => TemplateResult): TemplateResult {
  return html`<section role="group" aria-label=${title}><ul>${entries.map(entryView)}</ul></section>`;
}

/** The sentence for the very problem, where the table has it; else the hint for the state, and the code for who maintains the page. */
function explanationView(model: BadgeModel, messages: CardMessages): TemplateResult | typeof nothing {
  if (model.state === 'ready' || model.state === 'idle' || model.state === 'loading') return nothing;
  const { code, state } = model;
  const sentence = code === undefined ? undefined : messages.problems?.[code];
  if (sentence !== undefined) return html`<p class="hint">${sentence}</p>`;
  return html`<p class="hint">${messages.hints[state]}${code === undefined ? nothing : html` ${codeText(code)}`}</p>`;
}

function askAgainView(
  model: BadgeModel,
  messages: BadgeMessages,
  { ask }: CardActions,
): TemplateResult | typeof nothing {
  if (ask === undefined || model.state === 'ready') return nothing;
  const busy = model.state === 'loading';
  return html`<button type="button" class="action" aria-disabled=${busy ? 'true' : nothing} @click=${busy ? nothing : ask}>
    ${model.state === 'idle' ? messages.askingStates.idle : messages.actions.askAgain}
  </button>`;
}

function closeView(messages: BadgeMessages, { close }: CardActions): TemplateResult | typeof nothing {
  if (close === undefined) return nothing;
  const isNative = typeof close === 'string';
  return html`<button
    type="button"
    class="close"
    aria-label=${messages.actions.close}
    popovertarget=${isNative ? close : nothing}
    popovertargetaction=${isNative ? 'hide' : nothing}
    @click=${isNative ? nothing : close}
  ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg></button>`;
}
