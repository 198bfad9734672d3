import { parseJson } from '@credit-check/domain/contract/parse-json';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { Clock } from '../clock.ts';
import { NetworkFailed } from '../errors/network-failed.ts';
import { authorise, type Credential } from './authorise.ts';
import { makeRequest } from './make-request.ts';
import { type Parse, refusalOf } from './read-answer.ts';
import type { Fetch } from './whole-fetch.ts';

export interface StreamOptions {
  /** Base address of the platform. */
  readonly platform: string;
  readonly credential: Credential;
  readonly fetch: Fetch;
  readonly clock: Pick<Clock, 'now'>;
  readonly parseProblem: Parse<Problem>;
}

export interface OutgoingStream {
  /** From the platform's base address on. */
  readonly path: string;
  readonly body: unknown;
  /** How far an earlier stream got. */
  readonly lastEventId?: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * The bytes of an event stream as they come. Rejects with `ProblemReceived` or `NetworkFailed`; an abort is a network
 * failure like any other: only the caller knows whose it was.
 */
export type OpenStream = (outgoing: OutgoingStream) => Promise<ReadableStream<Uint8Array>>;

const EVENT_STREAM = 'text/event-stream';

/** What opens streams of one platform with one credential, which is asked for anew each time. */
export function createOpenStream({ credential, fetch, clock, parseProblem, ...options }: StreamOptions): OpenStream {
  const platform = options.platform.replace(/\/+$/, '');
  return async ({ path, body, lastEventId, signal }) => {
    const headers = new Headers({ Accept: `${EVENT_STREAM}, application/problem+json` });
    if (lastEventId !== undefined) headers.set('Last-Event-ID', lastEventId);
    const request = makeRequest(platform + path, { method: 'POST', headers, body, signal });
    await authorise(request, credential);
    const response = await fetch(request).catch((cause: unknown) => {
      throw new NetworkFailed({ cause });
    });
    if (!response.ok) throw refusalOf(response, parseProblem(parseJson(await response.text())), clock.now());
    const isStream = response.headers.get('Content-Type')?.startsWith(EVENT_STREAM);
    if (!isStream || response.body === null) throw new NetworkFailed({ status: response.status });
    return response.body;
  };
}
