/** The printable report, laid out like the national public credit report. Says as of when, from whom, until when (X3); no grade (X1). */
import type { OwnEvaluation, OwnFile, OwnRecord } from '@credit-check/domain/contract/own-file';
import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import {
  annotationMarks,
  annotationRows,
  dataText,
  documentText,
  minuteText,
  rowsOf,
  whyText,
} from '../file/entry-parts.ts';
import { subjectRows, withOwnFile } from '../file/file-page.ts';
import { fileWords } from '../file/file-words.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import { isInReport } from './is-in-report.ts';
import { type ReportSection, reportSections, reportWords } from './report-words.ts';
import { usableUntil } from './usable-until.ts';

const style = `
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; }
  .lead.screen { display: none; }
  h2 { border-bottom: 1px solid var(--line); break-after: avoid; margin-top: 6mm; }
}
`;

export function addReportPage(portal: Portal, context: Context): void {
  portal.get('/portal/report', { for: subjectAudiences }, (visit) =>
    withOwnFile(context, visit, (file) =>
      visit.page({ title: reportWords[visit.language].title, body: renderReport(file, visit.language), style }),
    ),
  );
}

/** Licences are managed by authorities, whatever category holds them. */
const LICENCES = '行政许可';

function sectionOf({ category, catalogueItem }: OwnRecord): ReportSection {
  if (catalogueItem.name.startsWith(LICENCES)) return 'administration';
  switch (category) {
    case 'basic-information':
      return 'basic';
    case 'administrative-penalties':
      return 'administration';
    case 'honours':
      return 'honesty';
    case 'severe-lists':
      return 'severe';
    case 'commitments':
      return 'commitments';
    case 'court-judgments':
      return 'judgments';
    default:
      return 'others';
  }
}

function renderReport(file: OwnFile, language: Language): Html {
  const text = reportWords[language];
  const bySection = Map.groupBy(file.records.filter(isInReport), sectionOf);
  const until = usableUntil(file);
  const entries = (section: ReportSection): Html[] => [
    ...(section === 'severe' ? severeEntries(file, language) : []),
    ...(section === 'evaluations'
      ? file.evaluations.filter(isInReport).map((one) => evaluationLine(one, language))
      : []),
    ...(bySection.get(section) ?? []).map((record) => recordLine(record, language)),
  ];
  return html`<p class="lead screen">${text.howToPrint} <a href="/portal/file">${text.back}</a></p>
${rowsOf([
  [text.made, minuteText(file.asOf)],
  [text.source, html`${dataText(file.source.name)} <span class="code">${file.source.url}</span>`],
  [text.query, html`<span class="code">${file.queryId}</span>`],
  [text.usable, until === undefined ? text.usableNow : text.usableUntil(minuteText(until))],
])}
${reportSections.map((section) => sectionPart(section, entries(section), section === 'basic' ? subjectRows(file, language) : '', language))}
<ul class="hint">${text.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function sectionPart(
  section: ReportSection,
  entries: readonly Html[],
  before: Html | string,
  language: Language,
): Html {
  const text = reportWords[language];
  const nothing = before === '' ? html`<p class="nothing">${text.nothing}</p>` : '';
  return html`<section aria-labelledby="${section}"><h2 id="${section}">${text.sections[section]}</h2>
${before}${entries.length === 0 ? nothing : html`<ul class="plain">${entries}</ul>`}</section>`;
}

function recordLine(record: OwnRecord, language: Language): Html {
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
  [labels.why, whyText(record, language)],
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
  [labels.why, whyText(evaluation, language)],
  ...annotationRows(evaluation.annotations, text),
])}</li>`;
}

function severeEntries({ severeListings, responsibilities }: OwnFile, language: Language): Html[] {
  const text = fileWords[language];
  const { labels } = text;
  const listed = severeListings.filter(({ standing }) => standing === 'disclosed');
  return [
    ...listed.map(
      (
        listing,
      ) => html`<li class="entry"><h3>${dataText(listing.listName)} ${annotationMarks(listing.annotations, text)}</h3>
${rowsOf([
  [labels.authority, dataText(listing.authority)],
  [labels.document, dataText(listing.documentNumber)],
  [labels.listedOn, listing.listedOn],
  [labels.grounds, dataText(listing.grounds)],
  [labels.measures, dataText(listing.measures.map(({ name }) => name).join('；'))],
  [labels.why, whyText({ ...listing, retention: listing.publicity }, language)],
  [labels.removalConditions, dataText(listing.removalConditions)],
  ...annotationRows(listing.annotations, text),
])}</li>`,
    ),
    ...responsibilities.map(
      (
        note,
      ) => html`<li class="entry"><h3>${dataText(`${note.organizationName}：${note.listName}`)} <span class="mark plain">${text.responsible}</span></h3>
${rowsOf([
  [labels.role, dataText(note.role)],
  [labels.authority, dataText(note.authority)],
  [labels.document, dataText(note.documentNumber)],
  [labels.why, whyText({ ...note, standing: 'disclosed', retention: note.publicity }, language)],
])}</li>`,
    ),
  ];
}
