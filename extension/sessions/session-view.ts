/** A session as a list to look at: rows joined with what came of them, filtered and in order. Pure. */
import type { Status } from '@credit-check/domain/contract/answer';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { RowResult } from '../checks/check-run.ts';
import { mismatchedName } from '../checks/name-mismatch.ts';
import type { SessionResult, SessionRow } from './check-session.ts';
import { isOutdated, outdatedFrom } from './session-results.ts';

/** What a row says; each its own, none to be taken for another (X2). */
const rowStates = [
  'severe-list',
  'adverse-records',
  'no-adverse-records',
  'subject-not-found',
  'failed',
  'outdated',
  'not-asked',
] as const satisfies readonly (Status | 'failed' | 'outdated')[];
type RowState = (typeof rowStates)[number];

export const rowFilters = ['all', ...rowStates, 'mismatched', 'changed', 'noted'] as const;
export type RowFilter = (typeof rowFilters)[number];
export const rowOrders = ['list', 'name', 'state', 'time'] as const;
export type RowOrder = (typeof rowOrders)[number];

export interface ViewRow {
  readonly row: SessionRow;
  readonly stored: SessionResult | undefined;
  /** What badge and card show. */
  readonly result: RowResult;
  readonly state: RowState;
  readonly isUnconfirmed: boolean;
  /** The registered name where the list calls the organisation something else. */
  readonly mismatch: string | undefined;
}

/** `isUnconfirmed`: of an earlier day, and the platform has not said yet that it still stands: nothing of it is shown. */
function viewRow(row: SessionRow, kept: SessionResult | undefined, now: EpochMs, isUnconfirmed: boolean): ViewRow {
  const stored = isUnconfirmed ? withoutAnswer(kept) : kept;
  const result = rowResult(stored, now);
  const named = { ...row, code: row.code ?? '', nameOnPage: row.name };
  const shown = stored?.state === 'answered' ? stored : result;
  return {
    row,
    stored,
    result,
    isUnconfirmed,
    state: stateOf(result),
    mismatch: mismatchedName({ ...named, result: shown }),
  };
}

interface Remembered {
  readonly kept: SessionResult | undefined;
  /** Local time. */
  readonly outdatedFrom: EpochMs;
  readonly isOld: boolean;
  readonly view: ViewRow;
}

/** The same, but a row that says what it said before is the same object: of thousands few change at a time. */
export function rememberingView(): typeof viewRow {
  const remembered = new WeakMap<SessionRow, Remembered>();
  return (row, kept, now, isUnconfirmed) => {
    const known = remembered.get(row);
    const isSame = known !== undefined && known.kept === kept && known.view.isUnconfirmed === isUnconfirmed;
    if (isSame && known.isOld === known.outdatedFrom <= now) return known.view;
    const view = viewRow(row, kept, now, isUnconfirmed);
    const from = kept === undefined ? Number.POSITIVE_INFINITY : outdatedFrom(kept);
    remembered.set(row, { kept, outdatedFrom: from, isOld: from <= now, view });
    return view;
  };
}

function withoutAnswer(kept: SessionResult | undefined): SessionResult | undefined {
  if (kept?.state !== 'answered') return kept;
  const { queryId, asOf } = kept.answer;
  return { state: 'superseded', queryId, asOf };
}

function rowResult(stored: SessionResult | undefined, now: EpochMs): RowResult {
  if (stored === undefined) return { state: 'waiting' };
  if (isOutdated(stored, now) || stored.state === 'superseded') return { state: 'stale' };
  return stored;
}

function stateOf(result: RowResult): RowState {
  if (result.state === 'answered') return result.answer.status;
  if (result.state === 'stale') return 'outdated';
  return result.state === 'failed' ? 'failed' : 'not-asked';
}

export function fits(view: ViewRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mismatched':
      return isMismatched(view);
    case 'changed':
      return isChanged(view);
    case 'noted':
      return isNoted(view);
    default:
      return view.state === filter;
  }
}

/** How many fit each filter, counted in one go: it is done anew with whatever comes. */
export function countByFilter(views: readonly ViewRow[]): Readonly<Record<RowFilter, number>> {
  const counts = Object.fromEntries(rowFilters.map((filter) => [filter, 0])) as Record<RowFilter, number>;
  counts.all = views.length;
  for (const view of views) {
    counts[view.state]++;
    if (isMismatched(view)) counts.mismatched++;
    if (isChanged(view)) counts.changed++;
    if (isNoted(view)) counts.noted++;
  }
  return counts;
}

/** What needs a look first: names that do not match, then the list's own order with each consortium together. */
export function inOrder(rows: readonly ViewRow[], order: RowOrder, locale: string): ViewRow[] {
  switch (order) {
    case 'name': {
      const { compare } = new Intl.Collator(locale);
      return rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
    }
    case 'state':
      return rows.toSorted((a, b) => rowStates.indexOf(a.state) - rowStates.indexOf(b.state));
    case 'time':
      return rows.toSorted((a, b) => askedAt(b) - askedAt(a));
    case 'list':
      // Thousands that bid alone are not put into groups of one.
      return rows.some(({ row }) => row.consortium !== undefined)
        ? first([...groups(rows)], (group) => group.some(isMismatched)).flatMap((group) => first(group, isMismatched))
        : first(rows, isMismatched);
  }
}

/** Those that are come first; else the order stays. */
function first<T>(all: readonly T[], are: (one: T) => boolean): T[] {
  const [those, others] = parted(all, are);
  return [...those, ...others];
}

/** Those that are, and the others. */
export function parted<T>(all: readonly T[], are: (one: T) => boolean): [those: T[], others: T[]] {
  const those: T[] = [];
  const others: T[] = [];
  for (const one of all) (are(one) ? those : others).push(one);
  return [those, others];
}

/** Members of a consortium stand together where its first one stands. */
function groups(rows: readonly ViewRow[]): Iterable<ViewRow[]> {
  return Map.groupBy(rows, ({ row }) => row.consortium ?? row.n).values();
}

const isMismatched = ({ mismatch }: ViewRow) => mismatch !== undefined;
const isChanged = ({ stored }: ViewRow) => stored?.state === 'answered' && stored.change !== undefined;
const isNoted = ({ row }: ViewRow) => row.note !== '';

function nameOf({ row: { name, code } }: ViewRow): string {
  return name ?? code ?? '';
}

function askedAt({ stored }: ViewRow): EpochMs {
  return stored?.state === 'answered' ? Date.parse(stored.answer.asOf) : 0;
}
