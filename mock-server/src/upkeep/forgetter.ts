/** Destroys openings at the instant they end, by a timer over the next end instead of polling (contract §6). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { createAlarm } from '../alarm.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { engineOf } from '../store/engine.ts';
import { findNextEnd, forgetEnded } from '../store/forget-ended.ts';
import { forgetOldConsents } from '../store/forget-old-consents.ts';
import { findNextTermEnd, forgetTerm } from '../store/forget-term.ts';
import { forgetIdempotencyKeys } from '../store/idempotency-keys.ts';
import { forgetIdempotentAnswers } from '../store/idempotent-answers.ts';
import type { PeriodKeys } from '../store/period-keys.ts';

export interface Forgetter {
  /**
   * Forgets what has ended by now, and waits for the next end: at the start, and when the clock was moved. Never rejects;
   * what cannot be forgotten yet is tried again.
   */
  run(): Promise<void>;
  /** Something ends at this instant; to be told once it is durable. */
  expect(end: EpochMs): void;
  /** No timer is left when this resolves. */
  close(): Promise<void>;
}

export interface ForgetterParts {
  readonly db: Kysely<Database>;
  readonly periodKeys: PeriodKeys;
  /** Years the log says who asked about whom (D7). */
  readonly logTermYears: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

const RETRY_MS = 5_000;
/** What another server has logged since, and would have forgotten had it not died. */
const LOOK_AGAIN_MS = 60_000;

export function createForgetter({ db, periodKeys, logTermYears, clock, logger }: ForgetterParts): Forgetter {
  const alarm = createAlarm(clock, run);
  let running = Promise.resolve();
  let closed = false;

  /** One at a time: a clock that is moved twice leaves one timer. */
  function run(): Promise<void> {
    running = running.then(forget);
    return running;
  }

  async function forget(): Promise<void> {
    alarm.clear();
    try {
      await forgetEnded(db, clock.now());
      await forgetTerm(db, clock.now(), logTermYears);
      await forgetOldConsents(db, clock.now(), logTermYears);
      await periodKeys.destroyEnded(clock.now());
      await forgetIdempotencyKeys(db, clock.realNow());
      await forgetIdempotentAnswers(db, clock.realNow());
      const ends = [await findNextEnd(db), await findNextTermEnd(db, logTermYears), await periodKeys.nextEnd()];
      expect(Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY)));
      if (engineOf(db).isShared) expect(clock.now() + LOOK_AGAIN_MS);
    } catch (error) {
      logger.error({ err: error }, 'what has ended could not be forgotten yet');
      expect(clock.now() + RETRY_MS);
    }
  }

  function expect(end: EpochMs): void {
    if (!closed) alarm.expect(end);
  }

  async function close(): Promise<void> {
    closed = true;
    alarm.clear();
    await running;
  }

  return { run, expect, close };
}
