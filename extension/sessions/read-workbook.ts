/** The first sheet of an XLSX as cells of text. From anywhere: bounded before it is unpacked. */
import { strFromU8, unzipSync } from 'fflate';

/** A list of 5,000 rows unpacks to a fiftieth of it. */
const UNPACKED_BYTES_MAX = 100_000_000;
/** Cells that lie below the first of a merged range. */
const MERGED_CELLS_MAX = 50_000;

/** @throws where it is no workbook, or one that unpacks to more than a list can be */
export async function readWorkbook(file: File): Promise<string[][]> {
  const archive = new Uint8Array(await file.arrayBuffer());
  assertUnpacksSmall(archive);
  // Loaded when the first workbook comes.
  const { readSheet } = await import('read-excel-file/universal');
  const rows = (await readSheet(file)).map((cells) => cells.map(textOf));
  for (const { column, first, last } of mergedDownwards(firstSheet(archive), rows.length)) {
    const text = rows[first]?.[column];
    if (!text) continue;
    for (let row = first + 1; row <= last; row++) rows[row]![column] = text;
  }
  return rows;
}

/** Nothing is unpacked for this: the sizes stand in the archive, and what unpacks to more than it says is cut off. */
function assertUnpacksSmall(archive: Uint8Array): void {
  let bytes = 0;
  unzipSync(archive, {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      return false;
    },
  });
  if (bytes > UNPACKED_BYTES_MAX) throw new RangeError('the workbook unpacks to more than a list can be');
}

/** A code typed as a number has lost its last digits: written so that it is taken for no code. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'number' && !Number.isSafeInteger(cell) ? cell.toExponential() : String(cell);
}

function firstSheet(archive: Uint8Array): string {
  const read = (path: string) => {
    const bytes = unzipSync(archive, { filter: ({ name }) => name === path })[path];
    return bytes === undefined ? '' : strFromU8(bytes);
  };
  const id = /<(?:\w+:)?sheet\s[^>]*\br:id="([^"]+)"/.exec(read('xl/workbook.xml'))?.[1];
  const links = read('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const target = /\bTarget="([^"]+)"/.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? '')?.[1];
  return target === undefined ? '' : read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

interface MergedDownwards {
  readonly column: number;
  /** Rows from 0. Only the first one holds the text in the file. */
  readonly first: number;
  readonly last: number;
}

/** Cells merged over several rows, such as a consortium's name beside its members. */
function mergedDownwards(sheet: string, rows: number): MergedDownwards[] {
  const merged: MergedDownwards[] = [];
  let room = MERGED_CELLS_MAX;
  for (const [, column, from, to] of sheet.matchAll(/<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)) {
    const first = Number(from) - 1;
    const last = Math.min(Number(to), rows) - 1;
    room -= Math.max(0, last - first);
    if (room < 0) break;
    if (last > first) merged.push({ column: columnOf(column!), first, last });
  }
  return merged;
}

/** `A` is 0, `AA` 26. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
