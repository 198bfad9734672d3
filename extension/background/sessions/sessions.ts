/** The sessions under way: begun, paused, gone on with, and swept of what has ended. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { StoredResult } from '../../sessions/check-session.ts';
import type { SessionEvents } from '../../sessions/session-events.ts';
import { sessionPurpose } from '../../sessions/session-purpose.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import { runSession } from './run-session.ts';

export interface SessionsParts {
  readonly store: SessionStore;
  readonly events: Pick<SessionEvents, 'tell'>;
  /** The client of a platform. */
  readonly client: (platform: string) => Pick<CreditClient, 'queryBatch'>;
  readonly platform: () => Promise<string>;
  readonly distrustToken: () => Promise<void>;
  readonly now: () => EpochMs;
  readonly newKey: () => string;
  /** Asks to be woken at a local instant, also where this context sleeps by then. */
  readonly wakeAt: (instant: EpochMs) => Promise<void>;
}

export interface Sessions {
  /** Asks about these codes; resolves once the run is stored. Without effect where one is under way. */
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
  const running = new Map<string, AbortController>();

  async function begin(id: string): Promise<void> {
    const session = await store.get(id);
    // A session belongs to one platform: under another address nothing of it is asked.
    if (session === undefined || running.has(id) || session.platform !== (await parts.platform())) return;
    const stopping = new AbortController();
    running.set(id, stopping);
    const runParts = {
      ...parts,
      client: parts.client(session.platform),
      onStep: (codes: readonly string[]) => events.tell({ id, codes: [...codes] }),
    };
    void runSession(runParts, id, stopping.signal)
      .finally(() => {
        running.delete(id);
        events.tell({ id });
      })
      .then(sweep);
  }

  async function sweep(): Promise<void> {
    const next = await store.sweep();
    if (next !== undefined) await parts.wakeAt(next);
  }

  return {
    async start(id, codes) {
      const session = await store.get(id);
      const purpose = session && sessionPurpose(session);
      if (purpose === undefined || codes.length === 0 || (await store.run(id)) !== undefined) return;
      const todo = [...new Set(codes)];
      const clockOffsetMs = heardOffset(await store.results(id));
      await store.putRun({
        sessionId: id,
        purpose,
        total: todo.length,
        todo,
        ...(clockOffsetMs !== undefined && { clockOffsetMs }),
      });
      events.tell({ id });
      await begin(id);
    },
    async pause(id) {
      running.get(id)?.abort();
      const run = await store.run(id);
      if (run !== undefined && !running.has(id)) await store.putRun({ ...run, paused: 'person' });
      events.tell({ id });
    },
    async goOn(id) {
      const run = await store.run(id);
      if (run?.paused === undefined) return;
      const { paused: _, ...rest } = run;
      await store.putRun(rest);
      events.tell({ id });
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
