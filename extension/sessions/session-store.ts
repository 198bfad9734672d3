/** Check sessions as they are kept: everything a session does to the database, each in one transaction. */

import type { RandomBytes } from '@credit-check/domain/receipt/random-source';
import type { EpochMs } from '@credit-check/domain/time/instant';
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
import { agedResult } from './session-results.ts';

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
  /** As they may be shown now: what has ended is gone, here and in the store. `codes`: of these alone. */
  readonly results: (id: string, codes?: readonly string[]) => Promise<StoredResult[]>;
  readonly run: (id: string) => Promise<SessionRun | undefined>;
  readonly putRun: (run: SessionRun) => Promise<void>;
  readonly removeRun: (id: string) => Promise<void>;
  /** Runs that are not over. */
  readonly runs: () => Promise<SessionRun[]>;
  /** The answers of a batch and the run that goes on from them, or neither. */
  readonly putResults: (run: SessionRun, results: ReadonlyMap<string, SessionResult>) => Promise<void>;
  /** Forgets answers that are no longer current, whatever their age. */
  readonly supersede: (id: string, queryIds: ReadonlySet<string>) => Promise<void>;
  /** Drops what has ended everywhere. Gives the local instant at which the next entry ends, if any does. */
  readonly sweep: () => Promise<EpochMs | undefined>;
}

export function createSessionStore(
  open: () => Promise<SessionDatabase>,
  now: () => EpochMs,
  randomBytes: RandomBytes,
): SessionStore {
  /** A later result beside the one of before: an answer says what is new, a failure keeps what a later one needs for that. */
  function compared(earlier: SessionResult | undefined, later: SessionResult): SessionResult {
    if (earlier === undefined || later.state === 'superseded') return later;
    const { result } = agedResult('', '', earlier, now());
    const before = result.state === 'answered' ? result.answer : result.before;
    if (before === undefined) return later;
    if (later.state === 'failed') {
      return { ...later, before: 'digests' in before ? before : tracesOf(before, randomBytes) };
    }
    const change = compareAnswers(before, later.answer);
    return change === undefined ? later : { ...later, change };
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
      const transaction = (await open()).transaction(['sessions', 'rows', 'results', 'runs'], 'readwrite');
      await Promise.all([
        transaction.objectStore('sessions').delete(id),
        transaction.objectStore('rows').delete(ofSession(id)),
        transaction.objectStore('results').delete(ofSession(id)),
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
    async results(id, codes) {
      const database = await open();
      const found =
        codes === undefined ? await database.getAll('results', ofSession(id)) : await readEach(database, id, codes);
      const stored = parseAll(storedResultSchema, found);
      const aged = stored.map(({ sessionId, code, result }) => agedResult(sessionId, code, result, now()));
      const changed = aged.filter(({ result }, i) => result !== stored[i]!.result);
      if (changed.length === 0) return aged;
      const transaction = database.transaction('results', 'readwrite');
      await Promise.all([...changed.map((one) => transaction.store.put(one)), transaction.done]);
      return aged;
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
    async putResults(run, results) {
      const transaction = (await open()).transaction(['results', 'runs'], 'readwrite');
      const store = transaction.objectStore('results');
      const writes = [...results].map(async ([code, result]) => {
        const earlier = await store.get([run.sessionId, code]);
        await store.put(agedResult(run.sessionId, code, compared(earlier?.result, result), now()));
      });
      await Promise.all([...writes, transaction.objectStore('runs').put(run), transaction.done]);
    },
    async supersede(id, queryIds) {
      const transaction = (await open()).transaction('results', 'readwrite');
      for await (const cursor of transaction.store.iterate(ofSession(id))) {
        const { sessionId, code, result } = cursor.value;
        if (result.state !== 'answered' || !queryIds.has(result.answer.queryId)) continue;
        const { queryId, asOf } = result.answer;
        const before = tracesOf(result.answer, randomBytes);
        await cursor.update({ sessionId, code, result: { state: 'superseded', queryId, asOf, before } });
      }
      await transaction.done;
    },
    async sweep() {
      const transaction = (await open()).transaction('results', 'readwrite');
      const index = transaction.store.index('endsAt');
      for await (const cursor of index.iterate(IDBKeyRange.upperBound(now()))) {
        const { sessionId, code, result } = cursor.value;
        await cursor.update(agedResult(sessionId, code, result, now()));
      }
      const next = await index.openCursor();
      await transaction.done;
      return next?.value.endsAt;
    },
  };
}

/** In one transaction: one each costs more than all that is read. */
async function readEach(database: SessionDatabase, id: string, codes: readonly string[]) {
  const { store } = database.transaction('results');
  return Promise.all(codes.map((code) => store.get([id, code])));
}

/** What was written by another version, or damaged, counts as absent. */
function parseAll<T>(schema: z.ZodMiniType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? [parsed.data] : [];
  });
}
