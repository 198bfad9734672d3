/** The printable report, laid out like the national public credit report. Says as of when, from whom, until when (X3); no grade (X1). */
import type { OwnFile } from '@credit-check/domain/contract/own-file';
import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { dataText, minuteText, rowsOf } from '../file/entry-parts.ts';
import { withOwnFile } from '../file/file-page.ts';
import { listOf, section as sectionOf, subjectRows } from '../file/file-sections.ts';
import { portalWords } from '../layout/portal-words.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import { reportEntries } from './report-entries.ts';
import { reportSections, reportWords } from './report-words.ts';
import { usableUntil } from './usable-until.ts';

const style = `
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { font-size: 10.5pt; }
  .lead { display: none; }
  h2 { border-bottom: 1px solid var(--line); break-after: avoid; margin-top: 6mm; }
  h3 { break-after: avoid; }
}
`;

export function addReportPage(portal: Portal, context: Context): void {
  const { sandbox } = context.settings;
  portal.get('/portal/report', { for: subjectAudiences }, (visit) =>
    withOwnFile(context, visit, (file) =>
      visit.page({
        title: reportWords[visit.language].title,
        body: renderReport(file, visit.language, sandbox),
        style,
      }),
    ),
  );
}

function renderReport(file: OwnFile, language: Language, sandbox: boolean): Html {
  const text = reportWords[language];
  const until = usableUntil(file);
  const entries = reportEntries(file, language);
  return html`<p class="lead">${text.howToPrint} <a href="/portal/file">${text.back}</a></p>
${rowsOf([
  [text.made, minuteText(file.asOf)],
  [
    text.source,
    html`${dataText(file.source.name)} <span class="code">${file.source.url}</span>${sandbox ? html` <span class="sandbox">${portalWords[language].sandbox}</span>` : ''}`,
  ],
  [text.query, html`<span class="code">${file.queryId}</span>`],
  [text.usable, until === undefined ? text.usableNow : text.usableUntil(minuteText(until))],
])}
${reportSections.map((name) => {
  const own = entries.get(name) ?? [];
  // What the subject is stands in the first section, so that it is never empty.
  const content =
    name === 'basic'
      ? html`${subjectRows(file, language)}${own.length === 0 ? '' : listOf(own, '')}`
      : listOf(own, text.nothing);
  return sectionOf(name, text.sections[name], content);
})}
<ul class="hint">${text.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}
