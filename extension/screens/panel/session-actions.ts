/** Reading sessions and their news, beginning one, changing it, letting it go. */
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { batch, type ReadonlySignal } from '@preact/signals';
import {
  type CheckSession,
  purposesOfSession,
  type SessionResult,
  type StoredResult,
} from '../../sessions/check-session.ts';
import type { RequestsToSessions } from '../../sessions/session-messages.ts';
import { agedResult } from '../../sessions/session-results.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import type { PanelList } from './panel-list.ts';

export interface SessionActions {
  /** Reads sessions and the current one anew; `id`: makes that one current. */
  readonly load: (id?: string) => Promise<void>;
  /** Reads these batches of the current session, which are new, and shows nothing yet. */
  readonly readNews: (keys: readonly string[]) => Promise<News | undefined>;
  /** Shows what was read, and how far the run is. */
  readonly showNews: (news: readonly Promise<News | undefined>[]) => Promise<void>;
  readonly create: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly change: (change: Partial<CheckSession>) => Promise<void>;
  /** The platform has compared every answer that is kept. */
  readonly confirm: () => void;
  readonly supersede: (queryId: string) => Promise<void>;
}

/** Results that came while a session was looked at. */
interface News {
  readonly id: string;
  readonly results: readonly StoredResult[];
}

export interface SessionActionParts {
  readonly platform: string;
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly store: SessionStore;
  readonly send: RequestsToSessions;
  readonly newId: () => string;
  readonly now: () => EpochMs;
  /** RFC 3339. */
  readonly nowText: () => string;
}

/** The queries of these results that have an answer. */
export function queryIdsOf(results: Iterable<SessionResult>): string[] {
  return [...results].flatMap((result) => (result.state === 'answered' ? [result.answer.queryId] : []));
}

export function createSessionActions(list: PanelList, parts: SessionActionParts): SessionActions {
  const { sessions, current, rows, results, run, unconfirmed } = list;
  const { platform, purposes, store, now } = parts;

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
        list.added.value = undefined;
        list.filter.value = 'all';
        list.page.value = 0;
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
      id: parts.newId(),
      platform,
      createdAt: parts.nowText(),
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

  return {
    load,
    readNews,
    showNews,
    create,
    change,
    async remove() {
      const id = current.value?.id;
      if (id === undefined) return;
      await parts.send('sessions/pause', { id });
      await store.remove(id);
      current.value = undefined;
      await load();
    },
    confirm() {
      unconfirmed.value = new Set();
    },
    async supersede(queryId) {
      const id = current.value?.id;
      if (id === undefined) return;
      await store.supersede(id, new Set([queryId]));
      await load();
    },
  };
}
