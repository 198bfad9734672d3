/** Recorded changes name subjects: they are forgotten once every process has had time to read them. */
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { changeOf, readDataVersion } from '../store/advance-data-version.ts';
import type { Database } from '../store/database.ts';
import { notificationsOf } from '../store/engine.ts';
import { forgetChanges } from '../store/find-changes.ts';

/** A process that reads later than this compares what it follows anew. */
const KEPT_MS = 60_000;

export interface ChangeForgetting {
  /** No timer is left when this resolves. */
  close(): Promise<void>;
}

/** Forgets changes between one and two minutes after they were made; those of an earlier run too. */
export function forgetReadChanges(
  { db, logger }: { readonly db: Kysely<Database>; readonly logger: Logger },
  keptMs = KEPT_MS,
): ChangeForgetting {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  /** Older ones have been here long enough. */
  let mark = 0;
  const unsubscribe = notificationsOf(db).subscribe(wait);
  wait();

  function wait(): void {
    timer ??= setTimeout(() => {
      running = forget();
    }, keptMs).unref();
  }

  async function forget(): Promise<void> {
    try {
      const due = mark;
      mark = changeOf(await readDataVersion(db));
      await forgetChanges(db, Math.min(due, mark));
      timer = undefined;
      if (mark > due) wait();
    } catch (error) {
      logger.error({ err: error }, 'changes could not be forgotten yet');
      timer = undefined;
      wait();
    }
  }

  return {
    async close() {
      unsubscribe();
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
}
