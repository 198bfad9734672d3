import type { DisclosedListing, Measure } from '@credit-check/domain/contract/disclosed';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';
import { annotationChips, annotationRows, documentText, objectionLink, rowView, shownUntilRow } from './entry.view.ts';
import { dataText } from './text.view.ts';

/** A severe listing as the decision states it: grounds, measures, the way off the list, remedies (L1, L3). */
export function listingView(listing: DisclosedListing, messages: BadgeMessages, platform?: string): TemplateResult {
  const { labels } = messages;
  return html`<li part="record" class="entry">
    <p class="title">${dataText(listing.listName)}</p>
    ${annotationChips(listing.annotations, messages)}
    <dl>
      ${rowView(labels.authority, dataText(listing.authority))}
      ${rowView(labels.document, documentText(listing.documentNumber, listing.listedOn))}
      ${rowView(labels.grounds, dataText(listing.grounds))}
      ${rowView(
        labels.legalBasis,
        listing.legalBasis.map((law) => html`<p>${dataText(law)}</p>`),
      )}
      ${rowView(
        labels.measures,
        listing.measures.length === 0
          ? undefined
          : html`<ul class="measures">${listing.measures.map((measure) => measureView(measure, messages))}</ul>`,
      )}
      ${rowView(labels.removalConditions, dataText(listing.removalConditions))}
      ${rowView(labels.removalProcedure, listing.removalProcedure && dataText(listing.removalProcedure))}
      ${rowView(labels.remedies, dataText(listing.remedies))}
      ${shownUntilRow(listing.disclosure, messages)}
      ${annotationRows(listing.annotations, messages)}
    </dl>
    ${objectionLink('listing', listing.id, platform, messages)}
  </li>`;
}

/** The measure and, beside it, who takes it, how, until when and on which basis. */
function measureView(measure: Measure, messages: BadgeMessages): TemplateResult {
  return html`<li>
    ${dataText(measure.name)}
    <span class="aside"
      >${dataText(measure.authority)} · ${dataText(measure.legalBasis)}${measure.method === undefined ? nothing : html` · ${dataText(measure.method)}`}${measure.endsOn === undefined ? nothing : html` · <span class="whole">${messages.measureUntil(measure.endsOn)}</span>`}</span
    >
  </li>`;
}
