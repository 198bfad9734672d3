import type { Answer } from '@credit-check/domain/contract/answer';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import { codeText, dataText, instantText, linkView } from './text.view.ts';

/** A longer reference is a text, which has to wrap. */
const CODE_LENGTH_MAX = 30;

/** What the answer rests on: as of when, basis, purpose, scope, source, receipt (X3). */
export function footerView(answer: Answer, receiptUrl: string | undefined, messages: BadgeMessages): TemplateResult {
  const { labels } = messages;
  const { reference } = answer.purpose;
  return html`<footer part="footer">
    <p>
      ${labels.asOf} ${instantText(answer.asOf, messages)} · ${messages.bases[answer.basis]} · ${labels.source}
      ${linkView(answer.source.url, dataText(answer.source.name))} · ${labels.purpose}
      ${messages.purposes[answer.purpose.code]}${reference === undefined ? nothing : html` ${reference.length > CODE_LENGTH_MAX ? dataText(reference) : codeText(reference)}`}
    </p>
    ${answer.scope === 'all' ? nothing : html`<p>${labels.scope}${messages.colon}${answer.scope.map((category) => messages.categories[category]).join(messages.comma)}</p>`}
    ${receiptUrl === undefined ? nothing : html`<p>${linkView(receiptUrl, labels.receipt)} <span class="aside">${messages.receiptHint}</span></p>`}
  </footer>`;
}
