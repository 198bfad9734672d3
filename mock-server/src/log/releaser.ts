/**
 * Logs the releases of what was forgotten before its end (contract §6), one for each receipt concerned. Runs on start,
 * after every commit that forgets, and again after a failure. A release and the end of its wait are one transaction: after
 * a crash, and with several processes, each is logged once.
 */
import { buildRelease } from '@credit-check/domain/receipt/release';
import { parseStatement } from '@credit-check/domain/receipt/statement';
import { parseInstant } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { notificationsOf } from '../store/engine.ts';
import { EVERY_SLOT } from '../store/opening-tables.ts';
import {
  dropPendingReleases,
  findPendingReleases,
  insertRelease,
  type PendingRelease,
} from '../store/pending-releases.ts';
import { nativeSha256 } from './native-sha256.ts';
import type { TransparencyLog } from './transparency-log.ts';

export interface Releaser {
  /** Resolves once nothing waits, or nothing can be logged now. Never rejects. */
  run(): Promise<void>;
  close(): Promise<void>;
}

export interface ReleaserParts {
  readonly db: Kysely<Database>;
  readonly log: TransparencyLog;
  readonly origin: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Receipts released in one go: they share a commit. */
const RECEIPTS_MAX = 128;
const RETRY_MS = 1_000;

export function createReleaser({ db, log, origin, clock, logger }: ReleaserParts): Releaser {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  const unsubscribe = notificationsOf(db).subscribe(() => void run());

  /** Whoever comes while it runs waits for a further round. */
  function run(): Promise<void> {
    again = true;
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function drain(): Promise<void> {
    clearTimeout(timer);
    try {
      while (again && !closed) {
        again = false;
        for (let waiting = await find(); waiting.length > 0 && !closed; waiting = await find()) {
          await Promise.all(waiting.map(release));
        }
      }
    } catch (error) {
      logger.error({ err: error }, 'what was taken back could not be released yet');
      if (!closed) timer = setTimeout(run, RETRY_MS).unref();
    }
  }

  const find = () => findPendingReleases(db, RECEIPTS_MAX);

  async function release(pending: PendingRelease): Promise<void> {
    const digests = digestsOf(pending);
    // Ended meanwhile: nothing is left to be taken back.
    if (digests.length === 0)
      return db.transaction().execute(async (trx) => void (await dropPendingReleases(trx, pending)));
    const bytes = buildRelease({ origin, at: clock.now(), digests });
    try {
      await log.append({
        entry: nativeSha256(bytes),
        async persist(transaction, index) {
          if (!(await dropPendingReleases(transaction, pending))) throw new Released();
          await insertRelease(transaction, pending.queryId, index, bytes);
        },
      });
    } catch (error) {
      if (!(error instanceof Released)) throw error;
    }
  }

  function digestsOf({ statement, places }: PendingRelease): string[] {
    const slots = parseStatement(statement)?.slots ?? [];
    const isWhole = places.includes(EVERY_SLOT);
    const live = slots.filter(({ until }, place) => {
      return (isWhole || places.includes(place)) && parseInstant(until) > clock.now();
    });
    return live.map(({ digest }) => digest);
  }

  async function close(): Promise<void> {
    closed = true;
    unsubscribe();
    clearTimeout(timer);
    await running;
  }

  return { run, close };
}

/** Another process has released it; this one never leaves. */
class Released extends ProblemError {
  constructor() {
    super('conflict', 'the release is logged already');
  }
}
