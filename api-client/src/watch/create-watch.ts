import type { Answer } from '@credit-check/domain/contract/answer';
import type { Clock } from '../clock.ts';
import { ageAnswer } from './age-answer.ts';
import { attachClock, attachedClock, type PlatformClock, startPlatformClock } from './platform-clock.ts';
import { createScheduler } from './scheduler.ts';

export type WatchEvent =
  /** Entries have ended; `answer` is what is left, with the status that follows from it. Forget every older one. */
  | { readonly type: 'ended'; readonly answer: Answer; readonly ended: readonly string[] }
  /** `refreshBy` has passed: ask again, or show it as stale. Entries still end afterwards. */
  | { readonly type: 'stale'; readonly answer: Answer };

export interface WatchOptions {
  /** For a copy of an answer from another context: what `clockOffsetMs` gave where it was received. */
  readonly clockOffsetMs?: number | undefined;
}

/**
 * Follows one answer until it is stopped. What is already due is told before `watch` returns, so that nothing past its end
 * is ever painted. Returns what stops it.
 */
export type Watch = (answer: Answer, listener: (event: WatchEvent) => void, options?: WatchOptions) => () => void;

/** Makes a `watch` whose watches share one timer: the one place where answers age (P9). */
export function createWatch(clock: Clock): Watch {
  const scheduler = createScheduler(clock);
  return (answer, listener, options = {}) => {
    const platformClock = attachedClock(answer) ?? clockForCopy(clock, answer, options.clockOffsetMs);
    let current = answer;
    let isStale = false;
    let isStopped = false;
    const tell = (event: WatchEvent) => {
      if (!isStopped) callSafely(() => listener(event));
    };
    const stop = scheduler.add(() => {
      const now = platformClock.now();
      const aged = ageAnswer(current, now);
      current = aged.answer;
      if (aged.ended.length > 0) {
        attachClock(current, platformClock);
        tell({ type: 'ended', answer: current, ended: aged.ended });
      }
      if (aged.stale && !isStale) {
        isStale = true;
        tell({ type: 'stale', answer: current });
      }
      return aged.nextChangeAt === undefined ? undefined : aged.nextChangeAt - now;
    });
    return () => {
      isStopped = true;
      stop();
    };
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
