import type { DisclosedRecord } from '@credit-check/domain/contract/disclosed';
import { html, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import { annotationChips, annotationRows, documentText, objectionLink, rowView, shownUntilRow } from './entry.view.ts';
import { dataText, dayText } from './text.view.ts';

/** An adverse record, whole: what, by whom, on which document, until when, and what is said against it. */
export function recordView(record: DisclosedRecord, messages: BadgeMessages, platform?: string): TemplateResult {
  const { labels } = messages;
  const { document } = record;
  return html`<li part="record" class="entry">
    <p class="title">${dataText(record.title)}</p>
    ${annotationChips(record.annotations, messages)}
    <dl>
      ${rowView(labels.authority, dataText(document?.authority ?? record.provider))}
      ${rowView(labels.document, document && documentText(document.number, document.date))}
      ${rowView(labels.determinedOn, dayText(record.determinedOn))}
      ${rowView(labels.facts, record.facts === '' ? undefined : dataText(record.facts))}
      ${shownUntilRow(record.disclosure, messages)}
      ${annotationRows(record.annotations, messages)}
    </dl>
    ${objectionLink('record', record.id, platform, messages)}
  </li>`;
}
