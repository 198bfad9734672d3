/** A dropped list: CSV in the encodings spreadsheets write it in, or the first sheet of an XLSX. Read on this machine. */
import Papa from 'papaparse';
import { type ReadList, readTable } from './read-list.ts';
import { readWorkbook } from './read-workbook.ts';

/** Lists of 5,000 rows are a tenth of it. */
const BYTES_MAX = 10_000_000;

export type ReadListFile =
  | ({ readonly ok: true } & ReadList)
  | { readonly ok: false; readonly reason: 'too-large' | 'unreadable' | 'unknown-kind' };

export async function readListFile(file: File): Promise<ReadListFile> {
  if (file.size > BYTES_MAX) return { ok: false, reason: 'too-large' };
  try {
    if (/\.(csv|tsv|txt)$/i.test(file.name)) return { ok: true, ...readTable(await readCsv(file)) };
    if (/\.xlsx$/i.test(file.name)) return { ok: true, ...readTable(await readWorkbook(file)) };
    return { ok: false, reason: 'unknown-kind' };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

async function readCsv(file: File): Promise<string[][]> {
  const bytes = await file.arrayBuffer();
  const { data } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: false });
  return data;
}

/** UTF-8, the UTF-16 of “Unicode text”, or the GB 18030 that Chinese editions of Excel write. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
