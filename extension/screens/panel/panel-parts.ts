/** What of a session's rows can be asked, and how found bidders become rows. Pure. */
import type { Recognised } from '../../messages.ts';
import type { CheckSession, SessionResult, SessionRow } from '../../sessions/check-session.ts';
import type { Bidder } from '../../sessions/read-list.ts';

export type NewRow = Bidder & Pick<SessionRow, 'from'>;

/** The page's organisations; those it hides come apart. */
export function rowsOfPage({ codes, hidden }: Recognised): NewRow[] {
  const toRow = (from: SessionRow['from']) => (found: Recognised['codes'][number]) => ({
    code: found.code,
    checkCharacterValid: found.checkCharacterValid,
    from,
    ...(found.nameOnPage !== undefined && { name: found.nameOnPage }),
  });
  return [...codes.map(toRow('page')), ...hidden.map(toRow('hidden'))];
}

export interface NewRows {
  readonly fresh: readonly SessionRow[];
  readonly known: number;
  /** Found, not known, and more than the list holds. */
  readonly surplus: number;
}

/** Those that are not in the list yet, numbered on; `max` rows in all. */
export function newRows(
  sessionId: string,
  rows: readonly SessionRow[],
  found: readonly NewRow[],
  max: number,
): NewRows {
  const known = new Set(rows.map(keyOf));
  const first = Math.max(-1, ...rows.map(({ n }) => n)) + 1;
  const unknown = found.filter((row) => !known.has(keyOf(row)));
  const fresh = unknown
    .slice(0, Math.max(0, max - rows.length))
    .map((row, i) => ({ ...row, sessionId, n: first + i, isConfirmed: false, note: '' }));
  return { fresh, known: found.length - unknown.length, surplus: unknown.length - fresh.length };
}

function keyOf({ code, name, consortium = '' }: Pick<SessionRow, 'code' | 'name' | 'consortium'>): string {
  return `${code ?? `name ${name}`}\n${consortium}`;
}

/** Whether a person still has to say that it is to be asked about (S2). */
export function needsConfirmation({ code, checkCharacterValid, from, isConfirmed }: SessionRow): boolean {
  return code !== undefined && !isConfirmed && (!checkCharacterValid || from === 'hidden');
}

export interface Askable {
  /** Never asked about. */
  readonly open: readonly string[];
  readonly failed: readonly string[];
  /** Asked and answered. */
  readonly answered: readonly string[];
}

/** Codes by what can be done about them, each once. */
export function askableOf(rows: readonly SessionRow[], results: ReadonlyMap<string, SessionResult>): Askable {
  const codes = rows.flatMap((row) => (row.code === undefined || needsConfirmation(row) ? [] : [row.code]));
  const states = Map.groupBy(new Set(codes), (code) => {
    const state = results.get(code)?.state;
    return state === undefined ? 'open' : state === 'failed' ? 'failed' : 'answered';
  });
  return {
    open: states.get('open') ?? [],
    failed: states.get('failed') ?? [],
    answered: states.get('answered') ?? [],
  };
}

/** A page belongs to a session that is empty, or that has its number. */
export function isPageOf({ projectNumber }: Recognised, session: CheckSession, rowCount: number): boolean {
  return rowCount === 0 || (projectNumber !== undefined && projectNumber === session.reference);
}

/** What the page says of its project, where the person has not said anything yet. */
export function withProject(session: CheckSession, page: Recognised): CheckSession {
  return {
    ...session,
    projectName: session.projectName || (page.projectName ?? ''),
    reference: session.reference || (page.projectNumber ?? ''),
    cutOff: session.cutOff || (page.cutOff ?? ''),
  };
}

/** Answers of before the cut-off, which `YYYY-MM-DDTHH:mm` states in Asia/Shanghai. */
export function countBeforeCutOff(cutOff: string, results: Iterable<SessionResult>): number {
  const instant = Date.parse(`${cutOff}:00+08:00`);
  return [...results].filter((result) => result.state === 'answered' && Date.parse(result.answer.asOf) < instant)
    .length;
}
