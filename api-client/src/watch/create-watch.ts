import type { Answer } from '@credit-check/domain/contract/answer';
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { News } from '../changes/create-news.ts';
import type { Clock } from '../clock.ts';
import { ageAnswer } from './age-answer.ts';
import { attachClock, attachedClock, type PlatformClock, startPlatformClock } from './platform-clock.ts';
import { createScheduler } from './scheduler.ts';

export type WatchEvent =
  /**
   * Entries have ended, or measures of a listing, which are not among `ended`; `answer` is what is left, with the status that
   * follows from it. Forget every older one.
   */
  | { readonly type: 'ended'; readonly answer: Answer; readonly ended: readonly string[] }
  /** `refreshBy` has passed: ask again, or show it as stale. Entries still end afterwards. */
  | { readonly type: 'stale'; readonly answer: Answer }
  /** The platform says that it is no longer current: forget it, ask again. Nothing is told afterwards. */
  | { readonly type: 'superseded'; readonly answer: Answer; readonly reason: SupersededReason };

export interface WatchOptions {
  /** For a copy of an answer from another context: what `clockOffsetMs` gave where it was received. */
  readonly clockOffsetMs?: number | undefined;
}

/**
 * Follows one answer until it is stopped. What is already due is told before `watch` returns, so that nothing past its end
 * is ever painted. Returns what stops it.
 */
export type Watch = (answer: Answer, listener: (event: WatchEvent) => void, options?: WatchOptions) => () => void;

/** Milliseconds before an entry's end within which the platform's word of it is news of what happens here anyway. */
const END_TOLERANCE_MS = 5_000;

/**
 * Makes a `watch` whose watches share one timer: the one place where answers age (P9). With `news` they share a stream too;
 * without it an answer is current until `refreshBy`, whatever happens on the platform.
 */
export function createWatch(clock: Clock, news?: News): Watch {
  const scheduler = createScheduler(clock);
  return (answer, listener, options = {}) => {
    const platformClock = attachedClock(answer) ?? clockForCopy(clock, answer, options.clockOffsetMs);
    let current = answer;
    let isStale = false;
    let isStopped = false;
    let hasEnded = false;
    let nextChangeAt: EpochMs | undefined;
    const tell = (event: WatchEvent) => {
      if (!isStopped) callSafely(() => listener(event));
    };
    const stop = scheduler.add(() => {
      const now = platformClock.now();
      const aged = ageAnswer(current, now);
      const isOther = aged.answer !== current;
      current = aged.answer;
      nextChangeAt = aged.nextChangeAt;
      if (isOther) {
        hasEnded = true;
        attachClock(current, platformClock);
        tell({ type: 'ended', answer: current, ended: aged.ended });
      }
      if (aged.stale && !isStale) {
        isStale = true;
        tell({ type: 'stale', answer: current });
      }
      return aged.nextChangeAt === undefined ? undefined : aged.nextChangeAt - now;
    });
    const unfollow = news?.follow(answer.queryId, (reason) => {
      // An entry leaves here by itself. Only where the clocks disagree is the answer another than the platform would give.
      const isDue = nextChangeAt !== undefined && nextChangeAt - platformClock.now() < END_TOLERANCE_MS;
      if (reason === 'record-ended' && (hasEnded || isDue)) return;
      tell({ type: 'superseded', answer: current, reason });
      end();
    });

    function end(): void {
      isStopped = true;
      stop();
      unfollow?.();
    }
    return end;
  };
}

/** The platform's clock cannot be behind the answer's `asOf`, whatever the local one says. */
function clockForCopy(clock: Clock, answer: Answer, offsetMs = 0): PlatformClock {
  const local = clock.now();
  const platform = Math.max(local + offsetMs, Date.parse(answer.asOf));
  return startPlatformClock(clock, { platform, local, monotonic: clock.monotonicNow() });
}

/** One listener's error is reported as uncaught and costs the other watches nothing. */
function callSafely(run: () => void): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
