/** Bidders out of a list somebody made: pasted text or a table's cells. Nothing is lost: what is not taken is given back. */
import { findUsccs } from '@credit-check/domain/identifiers/recognise/find-usccs';
import { normaliseText } from '@credit-check/domain/identifiers/recognise/normalise-text';
import { findOrganizationNames } from '@credit-check/domain/identifiers/recognise/organization-names';
import { parseUscc } from '@credit-check/domain/identifiers/uscc';
import { ROWS_MAX } from '../checks/check-run.ts';
import type { Rejected, RejectReason, SessionRow } from './check-session.ts';

export type Bidder = Pick<SessionRow, 'code' | 'name' | 'checkCharacterValid' | 'consortium'>;

export interface ReadList {
  readonly bidders: readonly Bidder[];
  readonly rejected: readonly Rejected[];
}

/** Headings that name a column; a heading row is not a bad row. */
const HEADINGS = {
  code: /信用代[码碼]|[税稅][号號]|[纳納][税稅]人|credit code|uscc/i,
  name: /名[称稱]|供[应應]商|投[标標]人|[单單]位|企[业業]|name|bidder|supplier/i,
  consortium: /[联聯]合[体體]|consortium/i,
} as const;
type Column = keyof typeof HEADINGS;

const TEXT_MAX = 200;
const CONSORTIUM_MAX = 100;

/** Lines of pasted text: a code, a name or both on each; tabs part columns. */
export function readPasted(text: string): ReadList {
  return readTable(text.split(/\r\n|\r|\n/).map((line) => line.split('\t')));
}

/** Rows of a table. A row that names its columns is taken as such; without one the cells speak for themselves. */
export function readTable(rows: readonly (readonly string[])[]): ReadList {
  const { columns, at } = findHeading(rows) ?? { columns: undefined, at: -1 };
  const bidders: Bidder[] = [];
  const rejected: Rejected[] = [];
  const seen = new Set<string>();
  for (const [i, cells] of rows.entries()) {
    if (i === at || cells.every((cell) => cell.trim() === '')) continue;
    const bidder = i < at ? 'above-heading' : readRow(cells, columns);
    const reason = typeof bidder === 'string' ? bidder : reasonAgainst(bidder, seen, bidders.length);
    if (typeof bidder === 'string' || reason !== undefined) {
      rejected.push({ line: i + 1, text: cells.join(' ').trim().slice(0, TEXT_MAX), reason: reason! });
    } else {
      seen.add(keyOf(bidder));
      bidders.push(bidder);
    }
  }
  return { bidders, rejected };
}

function reasonAgainst(bidder: Bidder, seen: ReadonlySet<string>, count: number): RejectReason | undefined {
  if (seen.has(keyOf(bidder))) return 'repeated';
  return count >= ROWS_MAX ? 'too-many' : undefined;
}

/** The same organisation may bid in two consortia: that is two rows. */
function keyOf({ code, name, consortium = '' }: Bidder): string {
  return `${code ?? `name ${name}`}\n${consortium}`;
}

type Columns = Partial<Record<Column, number>>;

/** Titles stand above a heading, merged over the table: how far down it is looked for. */
const HEADING_WITHIN = 10;

/** The row that names most columns. Below the first row one name is not enough: it may as well be part of a bidder's. */
function findHeading(rows: readonly (readonly string[])[]): { columns: Columns; at: number } | undefined {
  const top = rows.slice(0, HEADING_WITHIN);
  const firstCode = top.findIndex(hasCode);
  const headings = top.slice(0, firstCode < 0 ? undefined : firstCode).flatMap((cells, at) => {
    const columns = readHeadings(cells);
    return columns !== undefined && (at === 0 || weightOf(columns) > 2) ? [{ columns, at }] : [];
  });
  return headings.toSorted((a, b) => weightOf(b.columns) - weightOf(a.columns))[0];
}

/** Two for each column, one more where one holds the codes. */
function weightOf(columns: Columns): number {
  return Object.keys(columns).length * 2 + (columns.code === undefined ? 0 : 1);
}

function hasCode(cells: readonly string[]): boolean {
  return cells.some((cell) => findUsccs(cell).length > 0);
}

function readHeadings(cells: readonly string[]): Columns | undefined {
  const columns: Columns = {};
  for (const [i, cell] of cells.entries()) {
    const column = (Object.keys(HEADINGS) as Column[]).find((name) => HEADINGS[name].test(cell));
    if (column !== undefined) columns[column] ??= i;
  }
  // A lone name such as 供应商管理有限公司 is a bidder, not a heading.
  const isNamed = cells.some((cell) => namesIn(cell).length > 0);
  return columns.code !== undefined || (columns.name !== undefined && !isNamed) ? columns : undefined;
}

function readRow(cells: readonly string[], columns: Columns | undefined): Bidder | RejectReason {
  const at = (column: Column) => cells[columns?.[column] ?? -1]?.trim() ?? '';
  const line = cells.join('\t');
  const codeText = at('code') || undefined;
  const [found] = codeText === undefined ? findUsccs(`统一社会信用代码\t${line}`) : [];
  const parsed = codeText === undefined ? found : readCode(codeText);
  if (codeText !== undefined && parsed === undefined) return 'malformed-code';
  const name = (at('name') || namesIn(line)[0] || '').slice(0, TEXT_MAX);
  const consortium = at('consortium').slice(0, CONSORTIUM_MAX);
  const shared = { ...(name !== '' && { name }), ...(consortium !== '' && { consortium }) };
  if (parsed !== undefined) return { ...shared, code: parsed.code, checkCharacterValid: parsed.checkCharacterValid };
  if (looksLikeCode(line)) return 'malformed-code';
  return name === '' ? 'no-organisation' : { ...shared, checkCharacterValid: false };
}

/** A cell that is said to hold a code: in whatever dress, and with a check that fails (S2). */
function readCode(cell: string): { readonly code: string; readonly checkCharacterValid: boolean } | undefined {
  const bare = parseUscc(normaliseText(cell).replace(/[^0-9A-Za-z]/g, ''));
  return bare.ok ? bare : undefined;
}

/** Someone meant a code: 15 or more letters and digits on end. A mistyped one is not quietly asked about by name. */
function looksLikeCode(line: string): boolean {
  return /[0-9A-Za-z]{15,}/.test(normaliseText(line));
}

function namesIn(text: string): string[] {
  const plain = normaliseText(text);
  return findOrganizationNames(plain, text, 0, text.length).map((found) => found.text);
}
