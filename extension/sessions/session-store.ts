/** Check sessions as they are kept: everything a session does to the database, each in one transaction. */

import type { RandomBytes } from '@credit-check/domain/receipt/random-source';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { IDBPObjectStore } from 'idb';
import * as z from 'zod/mini';
import { tracesOf } from './answer-facts.ts';
import {
  type CheckSession,
  checkSessionSchema,
  type SessionResult,
  type SessionRow,
  type SessionRun,
  type StoredResult,
  sessionRowSchema,
  sessionRunSchema,
  storedResultSchema,
} from './check-session.ts';
import { compareAnswers } from './compare-answers.ts';
import { ofSession, type SessionDatabase } from './session-database.ts';
import { agedResult, keptBatch } from './session-results.ts';
import type { SessionSchema } from './session-schema.ts';

export interface SessionStore {
  /** Newest first. */
  readonly list: () => Promise<CheckSession[]>;
  readonly get: (id: string) => Promise<CheckSession | undefined>;
  /** Whose it is, once that is stated, stays: a screen may not have heard of it yet. */
  readonly put: (session: CheckSession) => Promise<void>;
  /** The session with all that belongs to it. */
  readonly remove: (id: string) => Promise<void>;
  readonly rows: (id: string) => Promise<SessionRow[]>;
  readonly putRows: (rows: readonly SessionRow[]) => Promise<void>;
  readonly removeRow: (row: SessionRow) => Promise<void>;
  /** As they may be shown now: what has ended is gone, here and in the store. `keys`: of these batches alone. */
  readonly results: (id: string, keys?: readonly string[]) => Promise<StoredResult[]>;
  readonly run: (id: string) => Promise<SessionRun | undefined>;
  readonly putRun: (run: SessionRun) => Promise<void>;
  readonly removeRun: (id: string) => Promise<void>;
  /** Runs that are not over. */
  readonly runs: () => Promise<SessionRun[]>;
  /** What came of a batch, by code, and the run that goes on from there, or neither. */
  readonly putResults: (run: SessionRun, key: string, results: ReadonlyMap<string, SessionResult>) => Promise<void>;
  /** Forgets answers that are no longer current, whatever their age. */
  readonly supersede: (id: string, queryIds: ReadonlySet<string>) => Promise<void>;
  /** Drops what has ended everywhere. Gives the local instant at which the next entry ends, if any does. */
  readonly sweep: () => Promise<EpochMs | undefined>;
}

const none: ReadonlyMap<string, SessionResult> = new Map();

export function createSessionStore(
  open: () => Promise<SessionDatabase>,
  now: () => EpochMs,
  randomBytes: RandomBytes,
): SessionStore {
  /** A later result beside the one of before: an answer says what is new, a failure keeps what a later one needs for that. */
  function compared(earlier: SessionResult | undefined, later: SessionResult): SessionResult {
    if (earlier === undefined || later.state === 'superseded') return later;
    const { result } = agedResult(earlier, now());
    const before = result.state === 'answered' ? result.answer : result.before;
    if (before === undefined) return later;
    if (later.state === 'failed') {
      return { ...later, before: 'digests' in before ? before : tracesOf(before, randomBytes) };
    }
    const change = compareAnswers(before, later.answer);
    return change === undefined ? later : { ...later, change };
  }

  async function sweep(): Promise<EpochMs | undefined> {
    const transaction = (await open()).transaction('batches', 'readwrite');
    const index = transaction.store.index('endsAt');
    for await (const cursor of index.iterate(IDBKeyRange.upperBound(now()))) {
      await cursor.update(keptBatch(cursor.value, now()));
    }
    const next = await index.openCursor();
    await transaction.done;
    return next?.value.endsAt;
  }

  return {
    async list() {
      const sessions = parseAll(checkSessionSchema, await (await open()).getAll('sessions'));
      return sessions.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
    },
    async get(id) {
      return parseAll(checkSessionSchema, [await (await open()).get('sessions', id)])[0];
    },
    async put(session) {
      const transaction = (await open()).transaction('sessions', 'readwrite');
      const organization = (await transaction.store.get(session.id))?.organization ?? session.organization;
      await transaction.store.put({ ...session, ...(organization && { organization }) });
      await transaction.done;
    },
    async remove(id) {
      const transaction = (await open()).transaction(['sessions', 'rows', 'batches', 'runs'], 'readwrite');
      await Promise.all([
        transaction.objectStore('sessions').delete(id),
        transaction.objectStore('rows').delete(ofSession(id)),
        transaction.objectStore('batches').delete(ofSession(id)),
        transaction.objectStore('runs').delete(id),
        transaction.done,
      ]);
    },
    async rows(id) {
      return parseAll(sessionRowSchema, await (await open()).getAll('rows', ofSession(id)));
    },
    async putRows(rows) {
      const transaction = (await open()).transaction('rows', 'readwrite');
      await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
    },
    async removeRow({ sessionId, n }) {
      await (await open()).delete('rows', [sessionId, n]);
    },
    async results(id, keys) {
      const database = await open();
      const found =
        keys === undefined ? await database.getAll('batches', ofSession(id)) : await readEach(database, id, keys);
      if (found.some(({ endsAt = Number.POSITIVE_INFINITY }) => endsAt <= now())) await sweep();
      const stored = found.flatMap(({ results }) => parseAll(storedResultSchema, results));
      return stored.map(({ code, result }) => ({ code, result: agedResult(result, now()).result }));
    },
    async run(id) {
      return parseAll(sessionRunSchema, [await (await open()).get('runs', id)])[0];
    },
    async putRun(run) {
      await (await open()).put('runs', run);
    },
    async removeRun(id) {
      await (await open()).delete('runs', id);
    },
    async runs() {
      return parseAll(sessionRunSchema, await (await open()).getAll('runs'));
    },
    async putResults(run, key, results) {
      const transaction = (await open()).transaction(['batches', 'runs'], 'readwrite');
      const batches = transaction.objectStore('batches');
      const { sessionId } = run;
      // What came one after the other in one run is never about the same: nothing is looked for.
      const earlier = run.isAgain ? await takeOut(batches, sessionId, [...results.keys()], now()) : none;
      const later = [...results].map(([code, result]) => ({ code, result: compared(earlier.get(code), result) }));
      await Promise.all([
        batches.put(keptBatch({ sessionId, key, results: later }, now())),
        transaction.objectStore('runs').put(run),
        transaction.done,
      ]);
    },
    async supersede(id, queryIds) {
      const transaction = (await open()).transaction('batches', 'readwrite');
      const forgotten = (one: StoredResult): StoredResult => {
        const { code, result } = one;
        if (result.state !== 'answered' || !queryIds.has(result.answer.queryId)) return one;
        const { queryId, asOf } = result.answer;
        return { code, result: { state: 'superseded', queryId, asOf, before: tracesOf(result.answer, randomBytes) } };
      };
      for await (const cursor of transaction.store.iterate(ofSession(id))) {
        const { sessionId, key } = cursor.value;
        const results = cursor.value.results.map(forgotten);
        if (results.some((one, i) => one !== cursor.value.results[i])) {
          await cursor.update(keptBatch({ sessionId, key, results }, now()));
        }
      }
      await transaction.done;
    },
    sweep,
  };
}

/** The results of these codes, which their batches keep no longer: each code has one result in a session. */
async function takeOut(
  batches: IDBPObjectStore<SessionSchema, ('batches' | 'runs')[], 'batches', 'readwrite'>,
  sessionId: string,
  codes: readonly string[],
  now: EpochMs,
): Promise<ReadonlyMap<string, SessionResult>> {
  const index = batches.index('codes');
  const holding = (await Promise.all(codes.map((code) => index.getAllKeys(code)))).flat();
  const keys = new Set(holding.flatMap(([id, key]) => (id === sessionId ? key : [])));
  const taken = new Map<string, SessionResult>();
  const asked = new Set(codes);
  for (const key of keys) {
    const { results } = (await batches.get([sessionId, key]))!;
    for (const { code, result } of results) if (asked.has(code)) taken.set(code, result);
    const left = results.filter(({ code }) => !asked.has(code));
    if (left.length === 0) await batches.delete([sessionId, key]);
    else await batches.put(keptBatch({ sessionId, key, results: left }, now));
  }
  return taken;
}

/** In one transaction: one each costs more than all that is read. */
async function readEach(database: SessionDatabase, id: string, keys: readonly string[]) {
  const { store } = database.transaction('batches');
  const found = await Promise.all(keys.map((key) => store.get([id, key])));
  return found.flatMap((batch) => batch ?? []);
}

/** What was written by another version, or damaged, counts as absent. */
function parseAll<T>(schema: z.ZodMiniType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? [parsed.data] : [];
  });
}
