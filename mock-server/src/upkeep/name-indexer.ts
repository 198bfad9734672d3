/** Keeps the names that can be found up to date, a little at a time, so that no import waits for it. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';
import { notificationsOf } from '../store/engine.ts';
import { nameNextSubjects } from '../store/name-index.ts';

export interface NameIndexer {
  /** Resolves once every name can be found or, where very many have come, after the first of them: false then. */
  catchUp(): Promise<boolean>;
  /** Stops after the step under way. */
  close(): Promise<void>;
}

/** An import writes without a pause this long; its names are taken in after it, so that it is not slowed down. */
const QUIET_MS = 1_000;
/** Steps somebody who searches waits for. */
const CATCH_UP_STEPS = 10;

/** Begins with what was left when the platform stopped, and goes on whenever facts change. */
export function createNameIndexer({ db, logger }: { db: Kysely<Database>; logger: Logger }): NameIndexer {
  let closed = false;
  let quiet: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    try {
      while (!closed && (await nameNextSubjects(db))) await turn();
    } catch (error) {
      // The next poke goes on where this one stopped.
      logger.warn({ err: error }, 'names are not found yet');
    }
  }

  const poke = () => {
    if (closed) return;
    running ??= run().finally(() => {
      running = undefined;
    });
  };

  const unsubscribe = notificationsOf(db).subscribe(() => {
    clearTimeout(quiet);
    quiet = setTimeout(poke, QUIET_MS);
    quiet.unref();
  });
  poke();

  return {
    async catchUp() {
      for (let step = 0; step < CATCH_UP_STEPS; step++) if (!(await nameNextSubjects(db))) return true;
      poke();
      return false;
    },
    async close() {
      closed = true;
      unsubscribe();
      clearTimeout(quiet);
      await running;
    },
  };
}
