/** What is known beside adverse records: honours, commitments, evaluations by their publishers (C6, C7). */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { DisclosedEvaluation, DisclosedRecord } from '@credit-check/domain/contract/disclosed';
import { html, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import { annotationChips, objectionLink, shownUntilText } from './entry.view.ts';
import { dataText, dayText } from './text.view.ts';

/** The section of a card; an empty one says so, in the words of the answer's scope. */
export function otherInformationView(answer: Answer, messages: BadgeMessages, platform?: string): TemplateResult {
  const { labels, nothing: nothingWords } = messages;
  const records = answer.records.filter((record) => record.polarity !== 'adverse');
  const isEmpty = records.length + answer.evaluations.length === 0;
  return html`<section role="group" aria-label=${labels.otherInformation}>
    <p class="heading">${labels.otherInformation}</p>
    ${
      isEmpty
        ? html`<p>${answer.scope === 'all' ? nothingWords.all : nothingWords.scoped}</p>`
        : html`<dl>
            ${records.map((record) => recordRow(record, messages, platform))}
            ${answer.evaluations.map((evaluation) => evaluationRow(evaluation, messages, platform))}
          </dl>`
    }
  </section>`;
}

function recordRow(record: DisclosedRecord, messages: BadgeMessages, platform?: string): TemplateResult {
  return html`<dt>${dataText(record.catalogueItem.name)}</dt>
    <dd part="record">
      ${dataText(record.title)} ${annotationChips(record.annotations, messages)} ${record.annotations.map(({ text }) => dataText(text))}
      <span class="aside">${dataText(record.provider)} · ${dayText(record.determinedOn)}${shownUntilText(record.disclosure, messages)}</span>
      ${objectionLink('record', record.id, platform, messages)}
    </dd>`;
}

function evaluationRow(evaluation: DisclosedEvaluation, messages: BadgeMessages, platform?: string): TemplateResult {
  return html`<dt>${dataText(evaluation.name)}</dt>
    <dd part="record">
      ${dataText(evaluation.result)} ${annotationChips(evaluation.annotations, messages)} ${evaluation.annotations.map(({ text }) => dataText(text))}
      <span class="aside">${messages.referenceOnly} · ${dataText(evaluation.publisher)} · ${dayText(evaluation.asOf)}${shownUntilText(evaluation.disclosure, messages)}</span>
      ${objectionLink('evaluation', evaluation.id, platform, messages)}
    </dd>`;
}
