/** The index as files of spreadsheets. */
import Papa from 'papaparse';
import type { IndexTable } from './index-table.ts';

/** Excel takes a file for UTF-8 only where it begins with a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Cells that a spreadsheet would run as formulas are disarmed: names come from pages. */
export function writeCsv({ headings, rows }: IndexTable): Uint8Array {
  const csv = Papa.unparse([[...headings], ...rows.map((row) => [...row])], { escapeFormulae: true });
  return new TextEncoder().encode(BYTE_ORDER_MARK + csv);
}

export async function writeXlsx({ headings, rows }: IndexTable): Promise<Uint8Array> {
  // The entry that needs no worker: the policy of our pages allows none.
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const heading = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) => ({ value, type: String })));
  const blob = await writeXlsxFile([heading, ...body], { columns: WIDTHS.map((width) => ({ width })) }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Characters a column holds, in the order of the headings. */
const WIDTHS = [6, 36, 36, 22, 16, 28, 28, 28, 20, 30, 10, 42];
