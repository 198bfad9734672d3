/** What records, listings and other entries of a card have in common: rows, annotations, the end of disclosure. */
import type { Annotation } from '@credit-check/domain/contract/disclosed';
import { citationName } from '@credit-check/domain/disclosure/citations';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import { dataText, dayText, instantText, linkView, shanghaiDay } from './text.view.ts';

/** One row of a description list; none where there is nothing to say. */
export function rowView(label: string, value: unknown): TemplateResult | typeof nothing {
  return value === undefined || value === '' ? nothing : html`<dt>${label}</dt> <dd>${value}</dd>`;
}

/** The annotations' chips, beside the title and as large as it (O2). */
export function annotationChips(annotations: readonly Annotation[], messages: BadgeMessages): TemplateResult[] {
  return annotations.map(
    ({ kind, dueOn }) =>
      html`<p part="annotation" class="chip">${messages.annotations[kind]}${
        dueOn === undefined ? nothing : html` · <span class="whole">${messages.answeredBy(dueOn)}</span>`
      }</p>`,
  );
}

/** What each annotation says, under the name of its kind. */
export function annotationRows(annotations: readonly Annotation[], messages: BadgeMessages): unknown[] {
  return annotations.map(({ kind, text, since }) =>
    rowView(
      messages.annotationLabels[kind],
      html`${dataText(text)} <span class="aside whole">${messages.since(shanghaiDay(since))}</span>`,
    ),
  );
}

type Disclosure = { readonly endsAt: string | null; readonly rules: readonly string[] };

/** Until when it is shown, and by which rules (P9, X3). */
export function shownUntilRow(disclosure: Disclosure, messages: BadgeMessages): unknown {
  return rowView(messages.labels.shownUntil, untilText(disclosure, messages));
}

/** The same as part of a line; nothing where there is no end of its own. */
export function shownUntilText(disclosure: Disclosure | undefined, messages: BadgeMessages): unknown {
  if (disclosure === undefined || disclosure.endsAt === null) return nothing;
  return html` · ${messages.labels.shownUntil} ${untilText(disclosure, messages)}`;
}

function untilText({ endsAt, rules }: Disclosure, messages: BadgeMessages): TemplateResult {
  const until = endsAt === null ? messages.untilRemoval : instantText(endsAt, messages);
  const names = rules.map((rule) => citationName(rule, messages.locale)).join(messages.comma);
  return html`${until}${rules.length === 0 ? nothing : html` <span class="aside">${messages.labels.rules}${messages.colon}${names}</span>`}`;
}

/** The subject's way to object to an entry (O1), on the platform's own page: whoever is not the subject gets no further. */
export function objectionLink(
  type: 'record' | 'listing' | 'evaluation',
  id: string,
  platform: string | undefined,
  messages: BadgeMessages,
): TemplateResult | typeof nothing {
  if (platform === undefined) return nothing;
  const url = `${platform}/portal/objections/new?target=${encodeURIComponent(`${type}:${id}`)}`;
  return html`<p class="object">${linkView(url, messages.actions.object)}</p>`;
}

/** An authority's document: number and day. */
export function documentText(number: string, day: string): TemplateResult {
  return html`${dataText(number)} ${dayText(day)}`;
}
