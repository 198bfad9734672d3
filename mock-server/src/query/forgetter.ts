/** Destroys openings at the instant they end, by a timer over the next end instead of polling (contract §6). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { findNextEnd, forgetEnded } from '../store/forget-ended.ts';
import { forgetIdempotencyKeys } from '../store/idempotency-keys.ts';

export interface Forgetter {
  /** Forgets what has ended by now: at the start, and when the clock was moved. */
  run(): Promise<void>;
  /** Something new ends at this instant. */
  expect(end: EpochMs): void;
  close(): void;
}

export interface ForgetterParts {
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Longest wait a timer takes (2^31 - 1 ms); a longer one is waited for in stages. */
const TIMER_MS_MAX = 2_147_483_647;
const RETRY_MS = 60_000;

export function createForgetter({ db, clock, logger }: ForgetterParts): Forgetter {
  let timer: NodeJS.Timeout | undefined;
  let nextEnd = Number.POSITIVE_INFINITY;
  let closed = false;

  async function run(): Promise<void> {
    nextEnd = Number.POSITIVE_INFINITY;
    await forgetEnded(db, clock.now());
    await forgetIdempotencyKeys(db, clock.realNow());
    const end = await findNextEnd(db);
    if (end !== undefined) expect(end);
  }

  function expect(end: EpochMs): void {
    if (closed || end >= nextEnd) return;
    nextEnd = end;
    wake(end - clock.now());
  }

  function wake(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        run().catch((error) => {
          logger.error({ err: error }, 'cannot forget what has ended');
          if (!closed) wake(RETRY_MS);
        }),
      Math.min(Math.max(delayMs, 0), TIMER_MS_MAX),
    );
    timer.unref();
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
  }

  return { run, expect, close };
}
