/** Entries of the log as a file. */
import type { LogEntry } from '@credit-check/domain/contract/query';
import type { Messages } from '@credit-check/widget/locales/messages';
import { writeCsv } from '../../evidence/write-csv.ts';
import type { PanelTexts } from '../../locales/panel/texts.ts';

export function exportLog(
  kind: 'csv' | 'json',
  entries: readonly LogEntry[],
  { ownQueries: { columns, operator, outcome, outcomes } }: PanelTexts,
  { purposes }: Messages,
): Blob {
  if (kind === 'json') return new Blob([`${JSON.stringify(entries, null, 2)}\n`], { type: 'application/json' });
  const headings = [
    columns.time,
    operator,
    columns.subject,
    columns.name,
    columns.purpose,
    columns.reference,
    outcome,
    columns.query,
  ];
  const rows = entries.map(({ at, operator: who, subject, purpose, outcome: what, code, queryId }) => [
    at,
    who,
    subject?.id ?? '',
    subject?.name ?? '',
    purpose === undefined ? '' : purposes[purpose.code],
    purpose?.reference ?? '',
    code === undefined ? outcomes[what] : `${outcomes[what]} (${code})`,
    queryId,
  ]);
  return new Blob([new Uint8Array(writeCsv({ headings, rows }))], { type: 'text/csv' });
}
