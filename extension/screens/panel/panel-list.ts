/** What the side panel has before it: sessions, the current one's rows, and which of them are shown. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CheckSession, SessionResult, SessionRow, SessionRun } from '../../sessions/check-session.ts';
import {
  countByFilter,
  fits,
  inOrder,
  parted,
  type RowFilter,
  type RowOrder,
  rememberingView,
  type ViewRow,
} from '../../sessions/session-view.ts';
import { type Askable, askableOf } from './panel-parts.ts';

/** What came of the last adding. */
export type Added =
  | { readonly state: 'added'; readonly count: number; readonly known: number; readonly surplus: number }
  | { readonly state: 'page-closed' | 'page-empty' }
  | { readonly state: 'file-problem'; readonly reason: 'too-large' | 'unreadable' | 'unknown-kind' };

export interface PanelList {
  readonly sessions: Signal<readonly CheckSession[]>;
  readonly current: Signal<CheckSession | undefined>;
  readonly rows: Signal<readonly SessionRow[]>;
  readonly results: Signal<ReadonlyMap<string, SessionResult>>;
  readonly run: Signal<SessionRun | undefined>;
  /** Stored answers, by query, that the platform has not said anything about yet: out of sight until then. */
  readonly unconfirmed: Signal<ReadonlySet<string>>;
  readonly added: Signal<Added | undefined>;
  /** Text of a list that is not taken over yet. */
  readonly pasted: Signal<string>;
  readonly filter: Signal<RowFilter>;
  readonly order: Signal<RowOrder>;
  /** From 0. */
  readonly page: Signal<number>;
  /** How many rows fit each filter; what the page hides apart. */
  readonly counts: ReadonlySignal<Readonly<Record<RowFilter, number>>>;
  /** Those that fit the filter, in order; what the page hides is apart. */
  readonly shown: ReadonlySignal<readonly ViewRow[]>;
  readonly hidden: ReadonlySignal<readonly ViewRow[]>;
  readonly askable: ReadonlySignal<Askable>;
}

const isApart = ({ row }: ViewRow) => row.from === 'hidden' && !row.isConfirmed;

/** Nothing yet. `locale`: whose order names are listed in. */
export function createPanelList(locale: string, now: () => EpochMs): PanelList {
  const rows = signal<readonly SessionRow[]>([]);
  const results = signal<ReadonlyMap<string, SessionResult>>(new Map());
  const unconfirmed = signal<ReadonlySet<string>>(new Set());
  const filter = signal<RowFilter>('all');
  const order = signal<RowOrder>('list');

  const viewOf = rememberingView();
  /** Read once: what is here is gone through anew, thousands of rows, with whatever comes of a run. */
  const views = computed(() => {
    const [kept, doubtful, at] = [results.value, unconfirmed.value, now()];
    const all = rows.value.map((row) => {
      const stored = kept.get(row.code ?? '');
      const isUnconfirmed = stored?.state === 'answered' && doubtful.has(stored.answer.queryId);
      return viewOf(row, stored, at, isUnconfirmed);
    });
    return parted(all, isApart);
  });
  const shown = computed(() => {
    const [, listed] = views.value;
    const wanted = filter.value;
    return inOrder(wanted === 'all' ? listed : listed.filter((row) => fits(row, wanted)), order.value, locale);
  });

  return {
    sessions: signal([]),
    current: signal(undefined),
    rows,
    results,
    run: signal(undefined),
    unconfirmed,
    added: signal(undefined),
    pasted: signal(''),
    filter,
    order,
    page: signal(0),
    counts: computed(() => countByFilter(views.value[1])),
    shown,
    hidden: computed(() => views.value[0]),
    askable: computed(() => askableOf(rows.value, results.value)),
  };
}
