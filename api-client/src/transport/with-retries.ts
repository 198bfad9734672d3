import type { Clock } from '../clock.ts';
import { isNetworkFailed } from '../errors/network-failed.ts';
import { isProblemReceived } from '../errors/problem-received.ts';
import { pause } from './pause.ts';
import { backoffMsMax, RETRY_AFTER_SECONDS_MAX, retriedStatuses } from './retry-policy.ts';

export interface RetryOptions {
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly attemptsMax: number;
  /** Milliseconds for all attempts and the pauses between them. */
  readonly totalMsMax: number;
  readonly signal: AbortSignal | undefined;
}

/** Makes attempts until one succeeds, fails for good, or the bounds are reached; then the last error is thrown. */
export async function withRetries<T>(
  attempt: (msLeft: number) => Promise<T>,
  { clock, random, attemptsMax, totalMsMax, signal }: RetryOptions,
): Promise<T> {
  const endsAt = clock.monotonicNow() + totalMsMax;
  const msLeft = () => endsAt - clock.monotonicNow();
  for (let made = 1; ; made++) {
    try {
      return await attempt(msLeft());
    } catch (error) {
      const pauseMs = pauseAfter(error) ?? random() * backoffMsMax(made);
      if (made >= attemptsMax || pauseMs >= msLeft()) throw error;
      await pause(pauseMs, signal, clock);
    }
  }
}

/**
 * Milliseconds that the other side asks for; undefined where it leaves them to us.
 * Infinity where another attempt is no use, or is wanted only later than anybody would wait.
 */
function pauseAfter(error: unknown): number | undefined {
  if (!isNetworkFailed(error) && !isProblemReceived(error)) return Number.POSITIVE_INFINITY;
  const { status, retryAfter } = error;
  if (status !== undefined && !retriedStatuses.includes(status)) return Number.POSITIVE_INFINITY;
  if (retryAfter === undefined) return undefined;
  return retryAfter > RETRY_AFTER_SECONDS_MAX ? Number.POSITIVE_INFINITY : retryAfter * 1000;
}
