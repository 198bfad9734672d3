/** What the report says in which of its sections. */
import type {
  OwnEvaluation,
  OwnFile,
  OwnListing,
  OwnRecord,
  OwnResponsibility,
} from '@credit-check/domain/contract/own-file';
import type { SubjectKind } from '@credit-check/domain/contract/subject';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { annotationMarks, annotationRows, dataText, documentText, rowsOf, whyText } from '../file/entry-parts.ts';
import { fileWords } from '../file/file-words.ts';
import { isInReport } from './is-in-report.ts';
import type { ReportSection } from './report-words.ts';

export function reportEntries(file: OwnFile, language: Language): ReadonlyMap<ReportSection, readonly Html[]> {
  const { kind } = file.subject;
  const listings = file.severeListings.filter(({ standing }) => standing === 'disclosed');
  const placed: (readonly [ReportSection, Html])[] = [
    ...listings.map((listing) => ['severe', listingLine(listing, kind, language)] as const),
    ...file.responsibilities.map((note) => ['severe', responsibilityLine(note, language)] as const),
    ...file.evaluations.filter(isInReport).map((one) => ['evaluations', evaluationLine(one, language)] as const),
    ...file.records
      .filter(isInReport)
      .map((record) => [sectionOf(record), recordLine(record, kind, language)] as const),
  ];
  const bySection = Map.groupBy(placed, ([section]) => section);
  return new Map([...bySection].map(([section, lines]) => [section, lines.map(([, line]) => line)]));
}

const sections: Readonly<Partial<Record<NonNullable<OwnRecord['category']>, ReportSection>>> = {
  'basic-information': 'basic',
  'administrative-penalties': 'administration',
  honours: 'honesty',
  'severe-lists': 'severe',
  commitments: 'commitments',
  'court-judgments': 'judgments',
};

/** Licences are granted by authorities, whatever category holds them. */
const LICENCES = '行政许可';

function sectionOf({ category, catalogueItem }: OwnRecord): ReportSection {
  if (catalogueItem.name.startsWith(LICENCES)) return 'administration';
  return (category && sections[category]) ?? 'others';
}

function recordLine(record: OwnRecord, kind: SubjectKind, language: Language): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry"><h3>${dataText(record.title)} ${annotationMarks(record.annotations, text)}</h3>
${rowsOf([
  [labels.item, dataText(record.catalogueItem.name)],
  [labels.authority, record.document && dataText(record.document.authority)],
  [labels.document, documentText(record.document)],
  [labels.determinedOn, record.determinedOn],
  [labels.facts, record.facts === '' ? undefined : dataText(record.facts)],
  [labels.attributes, record.attributes && dataText(JSON.stringify(record.attributes))],
  [labels.why, whyText(record, kind, language)],
  ...annotationRows(record.annotations, text),
])}</li>`;
}

function evaluationLine(evaluation: OwnEvaluation, language: Language): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry"><h3>${dataText(evaluation.name)} <span class="mark plain">${text.reference}</span> ${annotationMarks(evaluation.annotations, text)}</h3>
${rowsOf([
  [labels.publisher, dataText(evaluation.publisher)],
  [labels.result, dataText(evaluation.result)],
  [labels.asOfDay, evaluation.asOf],
  [labels.why, whyText(evaluation, 'organization', language)],
  ...annotationRows(evaluation.annotations, text),
])}</li>`;
}

function listingLine(listing: OwnListing, kind: SubjectKind, language: Language): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry"><h3>${dataText(listing.listName)} ${annotationMarks(listing.annotations, text)}</h3>
${rowsOf([
  [labels.authority, dataText(listing.authority)],
  [labels.document, dataText(listing.documentNumber)],
  [labels.listedOn, listing.listedOn],
  [labels.grounds, dataText(listing.grounds)],
  [labels.measures, dataText(listing.measures.map(({ name }) => name).join('；'))],
  [labels.why, whyText({ ...listing, retention: listing.publicity }, kind, language)],
  [labels.removalConditions, dataText(listing.removalConditions)],
  ...annotationRows(listing.annotations, text),
])}</li>`;
}

function responsibilityLine(note: OwnResponsibility, language: Language): Html {
  const text = fileWords[language];
  const { labels } = text;
  return html`<li class="entry"><h3>${dataText(`${note.organizationName}：${note.listName}`)} <span class="mark plain">${text.responsible}</span></h3>
${rowsOf([
  [labels.role, dataText(note.role)],
  [labels.authority, dataText(note.authority)],
  [labels.document, dataText(note.documentNumber)],
  [labels.why, whyText({ ...note, standing: 'disclosed', retention: note.publicity }, 'person', language)],
  ...annotationRows(note.annotations, text),
])}</li>`;
}
