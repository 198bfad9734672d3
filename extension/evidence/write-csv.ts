import Papa from 'papaparse';
import type { IndexTable } from './index-table.ts';

/** Excel takes a file for UTF-8 only where it begins with a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Cells that a spreadsheet would run as formulas are disarmed: names come from pages. */
export function writeCsv({ headings, rows }: IndexTable): Uint8Array<ArrayBuffer> {
  const csv = Papa.unparse([[...headings], ...rows.map((row) => [...row])], { escapeFormulae: true });
  return new TextEncoder().encode(BYTE_ORDER_MARK + csv);
}
