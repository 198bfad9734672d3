import { parseJson } from '@credit-check/domain/contract/parse-json';
import { changesPath } from '@credit-check/domain/contract/query-paths';
import type { Superseded } from '@credit-check/domain/contract/superseded';
import type { Clock } from '../clock.ts';
import { AnswerMalformed } from '../errors/answer-malformed.ts';
import { isNetworkFailed } from '../errors/network-failed.ts';
import { isProblemReceived } from '../errors/problem-received.ts';
import type { OpenStream } from '../transport/open-stream.ts';
import { pause } from '../transport/pause.ts';
import type { Parse } from '../transport/read-answer.ts';
import { backoffMsMax, retriedStatuses } from '../transport/retry-policy.ts';
import type { StreamEvent } from './event-parser.ts';
import { readEvents } from './read-events.ts';

export interface ChangesOptions {
  /** Aborting rejects with the signal's own reason, at once. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called each time the platform has compared every answer, after the first opening and each later one: what was
   * superseded by then has been given. A stored answer may be shown from the first call on.
   */
  readonly onChecked?: (() => void) | undefined;
}

/**
 * Follows answers: gives each one that is superseded, as soon as it is. Reopens what breaks off and misses nothing. Ends
 * once all are superseded; throws where the platform refuses. `record-ended` may be given again, and does not end the
 * following of what is left of the answer.
 */
export type Changes = (queryIds: Iterable<string>, options?: ChangesOptions) => AsyncGenerator<Superseded, void>;

export interface ChangesParts {
  readonly open: OpenStream;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly parse: Parse<Superseded>;
}

/** What the platform says in a comment once it has compared every answer. */
const CHECKED = 'checked';
const PAUSE_MS_MAX = 30_000;

/** `changes` over whatever opens a stream of events. */
export function createChanges({ open, clock, random, parse }: ChangesParts): Changes {
  /** Milliseconds until it is worth another try. */
  function waitAfter(error: unknown, failures: number): number {
    const refused = isProblemReceived(error) && !retriedStatuses.includes(error.status);
    if (refused || !(isProblemReceived(error) || isNetworkFailed(error))) throw error;
    return error.retryAfter === undefined ? backoff(failures) : error.retryAfter * 1000;
  }

  function backoff(failures: number): number {
    return random() * Math.min(backoffMsMax(failures), PAUSE_MS_MAX);
  }

  function read(data: string): Superseded {
    const superseded = parse(parseJson(data));
    if (superseded.ok) return superseded.value;
    throw new AnswerMalformed('The event is not of the agreed form', superseded.pointers);
  }

  return async function* changes(queryIds, { signal, onChecked } = {}) {
    const followed = new Set(queryIds);
    const leaving = new AbortController();
    const either = signal === undefined ? leaving.signal : AbortSignal.any([signal, leaving.signal]);
    let lastEventId: string | undefined;
    let failures = 0;

    async function* connect(): AsyncGenerator<StreamEvent, void> {
      const body = { queryIds: [...followed] };
      yield* readEvents(await open({ path: changesPath, body, lastEventId, signal: either }), clock);
    }

    function hear(event: StreamEvent): Superseded | undefined {
      failures = 0;
      if ('comment' in event) {
        if (event.comment === CHECKED) onChecked?.();
        return undefined;
      }
      lastEventId = event.id ?? lastEventId;
      const superseded = event.type === 'superseded' ? read(event.data) : undefined;
      if (superseded === undefined || !followed.has(superseded.queryId)) return undefined;
      if (superseded.reason !== 'record-ended') followed.delete(superseded.queryId);
      return superseded;
    }

    try {
      for (let events = connect(); followed.size > 0; ) {
        const step = await events.next().catch((error: unknown) => ({ error }));
        signal?.throwIfAborted();
        if ('error' in step || step.done) {
          failures++;
          await pause('error' in step ? waitAfter(step.error, failures) : backoff(failures), signal, clock);
          events = connect();
        } else {
          const superseded = hear(step.value);
          if (superseded !== undefined) yield superseded;
        }
      }
    } finally {
      leaving.abort();
    }
  };
}
