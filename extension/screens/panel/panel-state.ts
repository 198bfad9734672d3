/** What the side panel knows and can do. No component speaks to the browser, the store or the background itself. */
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ROWS_MAX } from '../../checks/check-run.ts';
import type { Recognised } from '../../messages.ts';
import type { ResponseOf } from '../../messaging.ts';
import { userOf } from '../../session.ts';
import {
  type CheckSession,
  isAskedFor,
  purposesOfSession,
  type Rejected,
  type SessionResult,
  type SessionRow,
  type SessionRun,
  type StoredResult,
} from '../../sessions/check-session.ts';
import { type ReadList, readPasted } from '../../sessions/read-list.ts';
import { readListFile } from '../../sessions/read-list-file.ts';
import type { RequestsToSessions, toSessions } from '../../sessions/session-messages.ts';
import { agedResult } from '../../sessions/session-results.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
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
import type { SignInControl } from '../../sign-in-control.ts';
import { type Askable, askableOf, isPageOf, type NewRow, newRows, rowsOfPage, withProject } from './panel-parts.ts';

/** What came of the last adding. */
export type Added =
  | { readonly state: 'added'; readonly count: number; readonly known: number; readonly surplus: number }
  | { readonly state: 'page-closed' | 'page-empty' }
  | { readonly state: 'file-problem'; readonly reason: 'too-large' | 'unreadable' | 'unknown-kind' };

export interface PanelState {
  readonly platform: string;
  /** Those that may be stated. */
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly signIn: SignInControl;
  readonly sessions: Signal<readonly CheckSession[]>;
  readonly current: Signal<CheckSession | undefined>;
  readonly rows: Signal<readonly SessionRow[]>;
  readonly results: Signal<ReadonlyMap<string, SessionResult>>;
  readonly run: Signal<SessionRun | undefined>;
  /** Whether the current session may be asked on by whoever acts; where nobody does, by whoever will. */
  readonly isOurs: ReadonlySignal<boolean>;
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
  readonly actions: PanelActions;
}

export interface PanelActions {
  /** Reads sessions and the current one anew; `id`: makes that one current. */
  readonly load: (id?: string) => Promise<void>;
  /** Reads these batches of the current session, which are new, and shows nothing yet. */
  readonly readNews: (keys: readonly string[]) => Promise<News | undefined>;
  /** Shows what was read, and how far the run is. */
  readonly showNews: (news: readonly Promise<News | undefined>[]) => Promise<void>;
  readonly create: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly change: (change: Partial<CheckSession>) => Promise<void>;
  readonly changeRow: (row: SessionRow) => Promise<void>;
  readonly removeRow: (row: SessionRow) => Promise<void>;
  readonly addFromPage: (tabId?: number) => Promise<void>;
  readonly addPasted: (text: string) => Promise<void>;
  readonly addFile: (file: File) => Promise<void>;
  readonly check: (codes: readonly string[]) => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Asks the platform which organisations bear a name. */
  readonly search: (name: string) => Promise<ResponseOf<typeof toSessions.map, 'subjects/search'>>;
  /** The platform has compared every answer that is kept. */
  readonly confirm: () => void;
  readonly supersede: (queryId: string) => Promise<void>;
}

/** Results that came while a session was looked at. */
interface News {
  readonly id: string;
  readonly results: readonly StoredResult[];
}

export interface PanelParts {
  readonly platform: string;
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly signIn: SignInControl;
  readonly locale: string;
  readonly store: SessionStore;
  readonly send: RequestsToSessions;
  /** The page in front, or that of a tab; rejects where it may not be read. */
  readonly recognise: (tabId?: number) => Promise<Recognised>;
  readonly newId: () => string;
  readonly now: () => EpochMs;
  /** RFC 3339. */
  readonly nowText: () => string;
}

/** The queries of these results that have an answer. */
export function queryIdsOf(results: Iterable<SessionResult>): string[] {
  return [...results].flatMap((result) => (result.state === 'answered' ? [result.answer.queryId] : []));
}

const isApart = ({ row }: ViewRow) => row.from === 'hidden' && !row.isConfirmed;

export function createPanelState({
  platform,
  purposes,
  signIn,
  locale,
  store,
  send,
  recognise,
  newId,
  now,
  nowText,
}: PanelParts): PanelState {
  const sessions = signal<readonly CheckSession[]>([]);
  const current = signal<CheckSession | undefined>(undefined);
  const rows = signal<readonly SessionRow[]>([]);
  const results = signal<ReadonlyMap<string, SessionResult>>(new Map());
  const run = signal<SessionRun | undefined>(undefined);
  const unconfirmed = signal<ReadonlySet<string>>(new Set());
  const added = signal<Added | undefined>(undefined);
  const filter = signal<RowFilter>('all');
  const order = signal<RowOrder>('list');
  const page = signal(0);

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

  async function load(id = current.peek()?.id): Promise<void> {
    const listed = await store.list();
    const wanted = listed.find((session) => session.id === id) ?? listed[0];
    if (wanted === undefined) return create();
    const [itsRows, itsResults, itsRun] = await Promise.all([
      store.rows(wanted.id),
      store.results(wanted.id),
      store.run(wanted.id),
    ]);
    batch(() => {
      if (current.value?.id !== wanted.id) {
        added.value = undefined;
        filter.value = 'all';
        page.value = 0;
        unconfirmed.value = new Set(queryIdsOf(itsResults.map(({ result }) => result)));
      }
      sessions.value = listed;
      current.value = wanted;
      rows.value = itsRows;
      results.value = new Map(itsResults.map(({ code, result }) => [code, result]));
      run.value = itsRun;
    });
  }

  async function readNews(keys: readonly string[]): Promise<News | undefined> {
    const id = current.value?.id;
    return id === undefined ? undefined : { id, results: await store.results(id, keys) };
  }

  async function showNews(news: readonly Promise<News | undefined>[]): Promise<void> {
    const read = await Promise.all(news);
    const id = current.value?.id;
    if (id === undefined) return;
    const [itsRun, itself] = await Promise.all([store.run(id), store.get(id)]);
    const fresh = read.flatMap((one) => (one?.id === id ? one.results : []));
    if (current.value?.id !== id) return;
    batch(() => {
      run.value = itsRun;
      // In whose name it is asked is stated with the first query.
      if (current.value && itself?.organization && current.value.organization === undefined) {
        current.value = { ...current.value, organization: itself.organization };
        sessions.value = sessions.value.map((other) => (other.id === id ? current.value! : other));
      }
      if (fresh.length === 0) return;
      const next = new Map(results.value);
      // Read up to a second ago: what has ended since is not shown.
      for (const { code, result } of fresh) next.set(code, agedResult(result, now()).result);
      results.value = next;
    });
  }

  async function create(): Promise<void> {
    const session: CheckSession = {
      id: newId(),
      platform,
      createdAt: nowText(),
      projectName: '',
      purposeCode: purposesOfSession.find((code) => purposes.value.includes(code)) ?? 'bid-qualification',
      reference: '',
      note: '',
      cutOff: '',
      stage: 'qualification',
      rejected: [],
    };
    await store.put(session);
    await load(session.id);
  }

  async function change(changed: Partial<CheckSession>): Promise<void> {
    const session = current.value;
    if (session === undefined) return;
    const next = { ...session, ...changed };
    current.value = next;
    sessions.value = sessions.value.map((other) => (other.id === next.id ? next : other));
    await store.put(next);
  }

  /** `cut`: how many more there were than were found room for where they come from. */
  async function addRows(found: readonly NewRow[], rejected: readonly Rejected[] = [], cut = 0): Promise<void> {
    const session = current.value;
    if (session === undefined) return;
    const { fresh, known, surplus } = newRows(session.id, rows.value, found, ROWS_MAX);
    await store.putRows(fresh);
    if (rejected.length > 0) await change({ rejected: [...rejected] });
    rows.value = [...rows.value, ...fresh];
    added.value = { state: 'added', count: fresh.length, known, surplus: surplus + cut };
  }

  const addList = ({ bidders, rejected }: ReadList, from: SessionRow['from']) =>
    addRows(
      bidders.map((bidder) => ({ ...bidder, from })),
      rejected,
    );

  return {
    platform,
    purposes,
    signIn,
    sessions,
    current,
    rows,
    results,
    run,
    isOurs: computed(() => {
      const user = userOf(signIn.session.value);
      return current.value === undefined || user === undefined || isAskedFor(current.value, user);
    }),
    unconfirmed,
    added,
    pasted: signal(''),
    filter,
    order,
    page,
    counts: computed(() => countByFilter(views.value[1])),
    shown,
    hidden: computed(() => views.value[0]),
    askable: computed(() => askableOf(rows.value, results.value)),
    actions: {
      load,
      readNews,
      showNews,
      create,
      async remove() {
        const id = current.value?.id;
        if (id === undefined) return;
        await send('sessions/pause', { id });
        await store.remove(id);
        current.value = undefined;
        await load();
      },
      change,
      async changeRow(row) {
        rows.value = rows.value.map((other) => (other.n === row.n ? row : other));
        await store.putRows([row]);
      },
      async removeRow(row) {
        rows.value = rows.value.filter(({ n }) => n !== row.n);
        await store.removeRow(row);
      },
      async addFromPage(tabId) {
        const recognised = await recognise(tabId).catch(() => undefined);
        if (recognised === undefined) added.value = { state: 'page-closed' };
        else if (recognised.codes.length + recognised.hidden.length === 0) added.value = { state: 'page-empty' };
        else {
          // A page of another project, handed over by the popup, begins a session of its own.
          if (tabId !== undefined && current.value && !isPageOf(recognised, current.value, rows.value.length)) {
            await create();
          }
          if (current.value) await change(withProject(current.value, recognised));
          await addRows(rowsOfPage(recognised), [], recognised.surplus);
        }
      },
      addPasted: (text) => addList(readPasted(text), 'pasted'),
      async addFile(file) {
        const read = await readListFile(file);
        if (read.ok) await addList(read, 'file');
        else added.value = { state: 'file-problem', reason: read.reason };
      },
      async check(codes) {
        if (current.value) await send('sessions/start', { id: current.value.id, codes: [...codes] });
      },
      async pause() {
        if (current.value) await send('sessions/pause', { id: current.value.id });
      },
      async goOn() {
        if (current.value) await send('sessions/go-on', { id: current.value.id });
      },
      search: (name) => send('subjects/search', { name }),
      confirm() {
        unconfirmed.value = new Set();
      },
      async supersede(queryId) {
        const id = current.value?.id;
        if (id === undefined) return;
        await store.supersede(id, new Set([queryId]));
        await load();
      },
    },
  };
}
