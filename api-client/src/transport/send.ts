import type { Clock } from '../clock.ts';
import { NetworkFailed } from '../errors/network-failed.ts';
import type { Credential } from './authorise.ts';
import { makeRequest } from './make-request.ts';
import { ATTEMPT_MS_MAX, ATTEMPTS_MAX, TOTAL_MS_MAX } from './retry-policy.ts';
import { createWholeFetch, type Fetch, type Received } from './whole-fetch.ts';
import { withRetries } from './with-retries.ts';

export interface SendOptions {
  /** Base address of the platform. */
  readonly platform: string;
  readonly credential: Credential;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly newIdempotencyKey: () => string;
  /** Milliseconds for one attempt; `ATTEMPT_MS_MAX` where absent. */
  readonly attemptMsMax?: number;
  /** Milliseconds for one request in all; `TOTAL_MS_MAX` where absent. */
  readonly totalMsMax?: number;
}

export interface Outgoing {
  readonly method: string;
  /** From the platform's base address on, query string included. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** No credential goes with it. */
  readonly isOpen?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** The caller's own; else each POST makes one and keeps it over its retries. */
  readonly idempotencyKey?: string | undefined;
  readonly attemptsMax?: number | undefined;
  /** Milliseconds for an attempt of this request; in all it has as much as three of them. */
  readonly attemptMsMax?: number | undefined;
}

/** Sends a request until an answer can be read, within the bounds of patience. What `read` throws decides on a retry. */
export type Send = <T>(outgoing: Outgoing, read: (received: Received) => T) => Promise<T>;

/** Makes the one way to the platform: credential, idempotency key, time limits, retries. */
export function createSend(options: SendOptions): Send {
  const { clock, random } = options;
  const platform = options.platform.replace(/\/+$/, '');

  return async (outgoing, read) => {
    const { method, path, body, isOpen = false, signal, attemptsMax = ATTEMPTS_MAX } = outgoing;
    const attemptMsMax = outgoing.attemptMsMax ?? options.attemptMsMax ?? ATTEMPT_MS_MAX;
    const totalMsMax =
      outgoing.attemptMsMax === undefined ? (options.totalMsMax ?? TOTAL_MS_MAX) : 3 * outgoing.attemptMsMax;
    const headers = new Headers({ Accept: 'application/json, application/problem+json' });
    if (method === 'POST') headers.set('Idempotency-Key', outgoing.idempotencyKey ?? options.newIdempotencyKey());
    const fetch = createWholeFetch(options.fetch, isOpen ? undefined : options.credential);
    const attempt = async (msLeft: number) => {
      const limit = AbortSignal.timeout(Math.ceil(Math.min(attemptMsMax, msLeft)));
      const either = signal === undefined ? limit : AbortSignal.any([signal, limit]);
      try {
        const request = makeRequest(platform + path, { method, headers: new Headers(headers), body, signal: either });
        return read(await fetch(request));
      } catch (error) {
        signal?.throwIfAborted();
        throw limit.aborted ? new NetworkFailed({ timedOut: true }) : error;
      }
    };
    return withRetries(attempt, { clock, random, attemptsMax, totalMsMax, signal });
  };
}
