import { type OperationId, operations } from '@credit-check/domain/contract/operations';
import ky, { isHTTPError } from 'ky';
import type * as z from 'zod/mini';
import type { Clock } from '../clock.ts';
import { isNetworkFailed } from '../errors/network-failed.ts';
import { parseRetryAfter } from './parse-retry-after.ts';
import {
  ATTEMPT_MS_MAX,
  ATTEMPTS_MAX,
  backoffMsMax,
  RETRY_AFTER_SECONDS_MAX,
  retriedStatuses,
  TOTAL_MS_MAX,
} from './retry-policy.ts';
import { toCreditError } from './to-credit-error.ts';
import { type Credential, createWholeFetch, type Fetch } from './whole-fetch.ts';

type Operations = typeof operations;
/** The operations that answer in JSON. */
type JsonOperationId = {
  [Id in OperationId]: Operations[Id] extends { readonly response: z.ZodMiniType } ? Id : never;
}[OperationId];
export type OutputOf<Id extends JsonOperationId> = z.output<Operations[Id]['response']>;
/** The parameters of an operation's query string. */
export type ParametersOf<Id extends OperationId> = Operations[Id] extends {
  readonly query: infer Q extends z.ZodMiniType;
}
  ? z.output<Q>
  : never;

export interface CallInput {
  /** Values for the braces of the operation's path. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** The caller's own; else each call of a POST makes one and keeps it over its retries. */
  readonly idempotencyKey?: string | undefined;
  readonly attemptsMax?: number;
}

export type CallOperation = <Id extends JsonOperationId>(id: Id, input: CallInput) => Promise<OutputOf<Id>>;

export interface TransportOptions {
  readonly platform: string;
  readonly credential: Credential;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly newIdempotencyKey: () => string;
  /** Milliseconds for one attempt; `ATTEMPT_MS_MAX` where absent. */
  readonly attemptMsMax?: number;
  /** Milliseconds for one call in all; `TOTAL_MS_MAX` where absent. */
  readonly totalMsMax?: number;
}

/** Makes the function that carries out an operation as the contract describes it: path, method, schema, credential. */
export function createCallOperation(options: TransportOptions): CallOperation {
  const { clock, random, newIdempotencyKey, attemptMsMax = ATTEMPT_MS_MAX, totalMsMax = TOTAL_MS_MAX } = options;
  const openFetch = createWholeFetch(options.fetch, undefined);
  const credentialFetch = createWholeFetch(options.fetch, options.credential);
  const send = ky.create({
    prefix: options.platform,
    cache: 'no-store',
    credentials: 'omit',
    // A query is not carried to another address than the one it was meant for.
    redirect: 'error',
    timeout: attemptMsMax,
    totalTimeout: totalMsMax,
    retry: {
      methods: ['get', 'post'],
      statusCodes: retriedStatuses,
      afterStatusCodes: retriedStatuses,
      delay: backoffMsMax,
      jitter: (delayMs) => random() * delayMs,
      retryOnTimeout: true,
      shouldRetry: ({ error }) => {
        if (isNetworkFailed(error)) return true;
        const wait = isHTTPError(error) ? parseRetryAfter(error.response.headers, clock.now()) : undefined;
        return wait !== undefined && wait > RETRY_AFTER_SECONDS_MAX ? false : undefined;
      },
    },
  });

  return async <Id extends JsonOperationId>(id: Id, input: CallInput) => {
    const { parameters = {}, query, body, signal, idempotencyKey, attemptsMax = ATTEMPTS_MAX } = input;
    const { method, path, access, response } = operations[id];
    try {
      const output = await send(fillPath(path, parameters), {
        method,
        fetch: (request) => (access === 'none' ? openFetch : credentialFetch)(request as Request),
        headers: method === 'POST' ? { 'Idempotency-Key': idempotencyKey ?? newIdempotencyKey() } : {},
        retry: { limit: attemptsMax - 1 },
        ...(body !== undefined && { json: body }),
        ...(query !== undefined && { searchParams: query }),
        ...(signal !== undefined && { signal }),
      }).json(response);
      // The schema is the operation's own, which the compiler cannot follow through the index.
      return output as OutputOf<Id>;
    } catch (error) {
      signal?.throwIfAborted();
      throw toCreditError(error, clock.now());
    }
  };
}

function fillPath(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}
