import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Database } from './store/database.ts';
import { findNextEnd, forgetEnded } from './store/forget-ended.ts';
import { forgetIdempotencyKeys } from './store/idempotency-keys.ts';

/** Longest wait: idempotency keys are swept as often. */
const WAIT_MS_MAX = 3_600_000;
const RETRY_MS = 5_000;

/** Destroys what has ended at its instant (contract §6), by one timer over the next end. */
export interface Forgetting {
  /** Something ends at this instant; to be called once it is durable. */
  wakeAt(end: EpochMs): void;
  /** Forgets what has ended by now, and waits for the next end; also after the clock was set. Never rejects. */
  run(): Promise<void>;
  /** No timer and no work is left when this resolves. */
  close(): Promise<void>;
}

export function scheduleForgetting(db: Kysely<Database>, clock: Clock, logger: Logger): Forgetting {
  let timer: NodeJS.Timeout | undefined;
  let armedFor = Number.POSITIVE_INFINITY;
  let running = Promise.resolve();
  let closed = false;

  function arm(at: EpochMs): void {
    if (closed) return;
    clearTimeout(timer);
    armedFor = at;
    timer = setTimeout(run, Math.min(Math.max(0, at - clock.now()), WAIT_MS_MAX));
    timer.unref();
  }

  async function forget(): Promise<void> {
    // What becomes durable meanwhile is not seen below: it asks for its own waking.
    armedFor = Number.POSITIVE_INFINITY;
    try {
      await forgetEnded(db, clock.now());
      await forgetIdempotencyKeys(db, clock.realNow());
      const next = (await findNextEnd(db)) ?? Number.POSITIVE_INFINITY;
      arm(Math.min(next, armedFor));
    } catch (error) {
      logger.error({ err: error }, 'what has ended could not be forgotten yet');
      arm(clock.now() + RETRY_MS);
    }
  }

  function run(): Promise<void> {
    running = running.then(forget);
    return running;
  }

  return {
    wakeAt(end) {
      if (end < armedFor) arm(end);
    },
    run,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
