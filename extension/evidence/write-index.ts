/** The index as files of spreadsheets. */
// The entry that needs no worker of its own: the policy of our pages allows it none.
import writeXlsxFile from 'write-excel-file/universal';
import type { IndexTable } from './index-table.ts';
import { writeCsv } from './write-csv.ts';

export interface IndexFiles {
  readonly csv: Uint8Array<ArrayBuffer>;
  readonly xlsx: Uint8Array<ArrayBuffer>;
}

export async function writeIndex(table: IndexTable): Promise<IndexFiles> {
  return { csv: writeCsv(table), xlsx: await writeXlsx(table) };
}

async function writeXlsx({ headings, rows }: IndexTable): Promise<Uint8Array<ArrayBuffer>> {
  const heading = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) => ({ value, type: String })));
  const blob = await writeXlsxFile([heading, ...body], { columns: WIDTHS.map((width) => ({ width })) }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Characters a column holds, in the order of the headings. */
const WIDTHS = [6, 36, 36, 22, 16, 28, 28, 28, 20, 30, 10, 42];
