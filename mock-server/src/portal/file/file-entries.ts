/** The entries of a subject's own file, each with its source, its period and what the subject can do about it. */
import type {
  OwnEvaluation,
  OwnFile,
  OwnListing,
  OwnRecord,
  OwnResponsibility,
} from '@credit-check/domain/contract/own-file';
import type { SubjectKind } from '@credit-check/domain/contract/subject';
import { noteId } from '@credit-check/domain/disclosure/disclose-responsibility';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import {
  annotationMarks,
  annotationRows,
  dataText,
  documentText,
  historyOf,
  minuteText,
  rowsOf,
  standingMark,
  stepsOf,
  whyText,
} from './entry-parts.ts';
import { fileWords } from './file-words.ts';

/** Whose file it is, and which of the procedures the portal offers them. */
export interface FileOwner {
  readonly kind: SubjectKind;
  readonly objections: boolean;
  readonly repairs: boolean;
}

export function recordEntry(record: OwnRecord, language: Language, owner: FileOwner): Html {
  const text = fileWords[language];
  const { labels } = text;
  const isAdverse = record.polarity === 'adverse' && record.standing === 'disclosed';
  const mayObject = owner.objections && record.standing !== 'ended' && record.standing !== 'repaired';
  return html`<li class="entry${isAdverse ? ' adverse' : ''}" id="record:${record.id}">
<h3>${dataText(record.title)}</h3>
<p>${record.polarity === undefined ? '' : html`<span class="mark ${record.polarity === 'adverse' ? 'adverse' : 'plain'}">${text.polarities[record.polarity]}</span> `}${annotationMarks(record.annotations, text)} ${standingMark(record.standing, text)}${record.hiddenByWish ? html` <span class="mark over">${text.hiddenByWish}</span>` : ''}</p>
${rowsOf([
  [labels.item, itemText(record)],
  [labels.authority, record.document && dataText(record.document.authority)],
  [labels.document, documentText(record.document)],
  [labels.determinedOn, record.determinedOn],
  [labels.conductEndedOn, record.conductEndedOn],
  [labels.facts, record.facts === '' ? undefined : dataText(record.facts)],
  [labels.attributes, record.attributes && dataText(JSON.stringify(record.attributes))],
  [labels.collectionBasis, collectionText(record.collectionBasis, language)],
  [labels.why, whyText(record, owner.kind, language)],
  ...annotationRows(record.annotations, text),
  [labels.provider, dataText(record.provider)],
  [labels.source, record.source === undefined ? undefined : dataText(record.source)],
])}
${historyOf(record.versions, language)}
${actionsOf(`record:${record.id}`, record.title, language, [
  ...(mayObject ? (['object'] as const) : []),
  ...(owner.repairs && isAdverse ? (['repair'] as const) : []),
])}
</li>`;
}

export function listingEntry(listing: OwnListing, language: Language, owner: FileOwner): Html {
  const text = fileWords[language];
  const { labels } = text;
  const isOn = listing.standing === 'disclosed';
  return html`<li class="entry${isOn ? ' severe' : ''}" id="listing:${listing.id}">
<h3>${dataText(listing.listName)}</h3>
<p><span class="mark severe">${text.severe}</span> ${annotationMarks(listing.annotations, text)} ${standingMark(listing.standing, text)}</p>
${rowsOf([
  [labels.authority, dataText(listing.authority)],
  [labels.document, dataText(listing.documentNumber)],
  [labels.listedOn, listing.listedOn],
  [labels.grounds, dataText(listing.grounds)],
  [labels.legalBasis, dataText(listing.legalBasis.join('；'))],
  [
    labels.measures,
    html`<ul>${listing.measures.map(({ name, method }) => html`<li>${dataText(method === undefined ? name : `${name}（${method}）`)}</li>`)}</ul>`,
  ],
  [labels.why, whyText({ ...listing, retention: listing.publicity }, owner.kind, language)],
  ...annotationRows(listing.annotations, text),
  [labels.removalConditions, dataText(listing.removalConditions)],
  [labels.removalProcedure, dataText(listing.removalProcedure)],
  [labels.remedies, dataText(listing.remedies)],
])}
${stepsOf(listing.steps, language)}
${actionsOf(`listing:${listing.id}`, listing.listName, language, [
  ...(owner.objections && isOn ? (['object'] as const) : []),
  ...(owner.repairs && isOn ? (['repair', 'exit'] as const) : []),
])}
</li>`;
}

export function evaluationEntry(evaluation: OwnEvaluation, language: Language, owner: FileOwner): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry" id="evaluation:${evaluation.id}">
<h3>${dataText(evaluation.name)}</h3>
<p><span class="mark plain">${text.reference}</span> ${annotationMarks(evaluation.annotations, text)} ${standingMark(evaluation.standing, text)}</p>
${rowsOf([
  [labels.publisher, dataText(evaluation.publisher)],
  [labels.result, dataText(evaluation.result)],
  [labels.asOfDay, evaluation.asOf],
  [labels.why, whyText(evaluation, owner.kind, language)],
  ...annotationRows(evaluation.annotations, text),
  [labels.source, evaluation.source === undefined ? undefined : dataText(evaluation.source)],
])}
${historyOf(evaluation.versions, language)}
${actionsOf(`evaluation:${evaluation.id}`, evaluation.name, language, owner.objections ? ['object'] : [])}
</li>`;
}

/** L4: the listing is the organisation's; here stands that the person is held responsible for it. */
export function responsibilityEntry(note: OwnResponsibility, language: Language): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry adverse" id="responsibility:${note.listingId}">
<h3>${dataText(`${note.organizationName}：${note.listName}`)}</h3>
<p><span class="mark adverse">${text.responsible}</span> ${annotationMarks(note.annotations, text)}</p>
${rowsOf([
  [labels.role, dataText(note.role)],
  [labels.authority, dataText(note.authority)],
  [labels.document, dataText(note.documentNumber)],
  [labels.listedOn, note.listedOn],
  [labels.why, whyText({ ...note, standing: 'disclosed', retention: note.publicity }, 'person', language)],
  ...annotationRows(note.annotations, text),
])}
${actionsOf(`record:${noteId(note.listingId)}`, note.listName, language, ['object'])}
</li>`;
}

export function revokedEntry(tombstone: OwnFile['revoked'][number], language: Language): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry">
<h3>${dataText(tombstone.catalogueItemName ?? tombstone.catalogueItem)}</h3>
${rowsOf([
  [labels.reason, html`${text.revocationKinds[tombstone.kind]}${text.colon}${dataText(tombstone.reason)}`],
  [labels.document, documentText(tombstone.document)],
  [labels.revokedAt, minuteText(tombstone.revokedAt)],
])}
</li>`;
}

function itemText({ catalogueItem, category }: OwnRecord): Html {
  const code = html`<span class="code">${catalogueItem.code}</span>`;
  return html`${dataText(catalogueItem.name)} ${category === undefined || catalogueItem.name === catalogueItem.code ? '' : code}`;
}

/** The law, or the consent, on which finances are held (C4: GX57, BT55). */
function collectionText(basis: OwnRecord['collectionBasis'], language: Language): Html | undefined {
  if (basis === undefined) return undefined;
  if (basis.type === 'lawful-collection') return dataText(basis.legalBasis);
  return html`${fileWords[language].writtenConsent(basis.reference, basis.signedOn)}`;
}

type Action = 'object' | 'repair' | 'exit';

const actionPaths: Readonly<Record<Action, string>> = {
  object: '/portal/objections/new',
  repair: '/portal/repairs/new',
  exit: '/portal/exits/new',
};

/** A link's own words stay short on screen; what it is about is told to whoever cannot see where it stands. */
function actionsOf(target: string, title: string, language: Language, actions: readonly Action[]): Html | string {
  const text = fileWords[language];
  if (actions.length === 0) return '';
  const search = new URLSearchParams({ target });
  return html`<p class="actions">${actions.map(
    (action) =>
      html`<a class="button quiet" href="${actionPaths[action]}?${search}" aria-label="${text[action] + text.colon + title}">${text[action]}</a>`,
  )}</p>`;
}
