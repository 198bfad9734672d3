/** The sessions under way: begun, paused, gone on with, and swept of what has ended. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { User } from '../../session.ts';
import { isAskedFor, type StoredResult, takenOver } from '../../sessions/check-session.ts';
import type { SessionEvents } from '../../sessions/session-events.ts';
import { sessionPurpose } from '../../sessions/session-purpose.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import { runSession } from './run-session.ts';

export interface SessionsParts {
  readonly store: SessionStore;
  readonly events: Pick<SessionEvents, 'tell'>;
  /** The client of a platform for one of its accounts. */
  readonly client: (platform: string, account: string) => Pick<CreditClient, 'queryBatch'>;
  readonly platform: () => Promise<string>;
  /** Who acts now. */
  readonly acting: () => Promise<User | undefined>;
  readonly distrustToken: (account: string) => Promise<void>;
  readonly now: () => EpochMs;
  readonly newKey: () => string;
  /** Asks to be woken at a local instant, also where this context sleeps by then. */
  readonly wakeAt: (instant: EpochMs) => Promise<void>;
}

export interface Sessions {
  /**
   * Asks about these codes in the name of whoever acts; resolves once the run is stored. Without effect where one is under
   * way, or where the session is another organisation's.
   */
  readonly start: (id: string, codes: readonly string[]) => Promise<void>;
  readonly pause: (id: string) => Promise<void>;
  readonly goOn: (id: string) => Promise<void>;
  /** After the background slept in the middle of runs. */
  readonly wake: () => Promise<void>;
  /** After the browser was closed: a run waits for the person who began it. */
  readonly holdAll: () => Promise<void>;
  /** Drops what has ended from every session (P9). */
  readonly sweep: () => Promise<void>;
}

/** How far the platform's clock was ahead when an answer of before came. */
function heardOffset(results: readonly StoredResult[]): number | undefined {
  for (const { result } of results)
    if (result.state === 'answered' && result.clockOffsetMs !== undefined) return result.clockOffsetMs;
  return undefined;
}

export function createSessions(parts: SessionsParts): Sessions {
  const { store, events } = parts;
  const running = new Map<string, { readonly stopping: AbortController; readonly ended: Promise<void> }>();

  async function begin(id: string): Promise<void> {
    const [session, run, platform] = await Promise.all([store.get(id), store.run(id), parts.platform()]);
    // A session belongs to one platform: under another address nothing of it is asked.
    if (session?.platform !== platform || run === undefined || running.has(id)) return;
    const stopping = new AbortController();
    const runParts = {
      ...parts,
      client: parts.client(session.platform, run.account),
      distrustToken: () => parts.distrustToken(run.account),
      onStep: (keys: readonly string[]) => events.tell({ id, keys: [...keys] }),
    };
    const ended = runSession(runParts, id, stopping.signal).finally(() => {
      running.delete(id);
      events.tell({ id, keys: [] });
    });
    running.set(id, { stopping, ended });
    void ended.then(sweep);
  }

  async function sweep(): Promise<void> {
    const next = await store.sweep();
    if (next !== undefined) await parts.wakeAt(next);
  }

  return {
    async start(id, codes) {
      const [session, user] = await Promise.all([store.get(id), parts.acting()]);
      if (session === undefined || user === undefined || !isAskedFor(session, user)) return;
      const purpose = sessionPurpose(session);
      if (purpose === undefined || codes.length === 0 || (await store.run(id)) !== undefined) return;
      await store.put({ ...session, organization: user.organization });
      const todo = [...new Set(codes)];
      const before = await store.results(id);
      const clockOffsetMs = heardOffset(before);
      await store.putRun({
        sessionId: id,
        account: user.account,
        purpose,
        total: todo.length,
        todo,
        underWay: [],
        isAgain: before.length > 0,
        ...(clockOffsetMs !== undefined && { clockOffsetMs }),
      });
      events.tell({ id, keys: [] });
      await begin(id);
    },
    async pause(id) {
      const going = running.get(id);
      going?.stopping.abort();
      // What it puts down last is put down: whoever removes the session now leaves nothing of it.
      await going?.ended;
      const run = await store.run(id);
      if (run !== undefined && run.paused === undefined) await store.putRun({ ...run, paused: 'person' });
      events.tell({ id, keys: [] });
    },
    async goOn(id) {
      const [session, run, user] = await Promise.all([store.get(id), store.run(id), parts.acting()]);
      if (run?.paused === undefined || session === undefined || user === undefined || !isAskedFor(session, user))
        return;
      const { paused: _, ...rest } = run;
      await store.putRun(takenOver(rest, user));
      events.tell({ id, keys: [] });
      await begin(id);
    },
    async wake() {
      for (const { sessionId, paused } of await store.runs()) if (paused === undefined) await begin(sessionId);
    },
    async holdAll() {
      for (const run of await store.runs()) {
        if (run.paused === undefined && !running.has(run.sessionId)) await store.putRun({ ...run, paused: 'restart' });
      }
      await sweep();
    },
    sweep,
  };
}
