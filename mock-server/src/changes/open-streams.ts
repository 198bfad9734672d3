/** The streams that are open in this process: how many one holder may have, that they live, and when they must end. */
import type { Logger } from 'pino';
import type { Holder } from '../change-streams.ts';
import { ProblemError } from '../http/problem-error.ts';
import { createEventPipe, type EventPipe } from './event-pipe.ts';

export interface OpenStream extends Holder {
  readonly pipe: EventPipe;
  /** What ends the following of each answer, by query. */
  readonly unfollow: Map<string, () => void>;
}

export interface OpenStreams {
  readonly size: number;
  has(stream: OpenStream): boolean;
  /** @throws ProblemError `rate.limited` */
  add(holder: Holder): OpenStream;
  /** Nothing is followed by it any more; its pipe is the caller's to end. */
  leave(stream: OpenStream): void;
  endAll(): void;
}

export interface OpenStreamsOptions {
  readonly logger: Logger;
  /** Open streams of one holder. */
  readonly streamsMax: number;
  /** Milliseconds of real time between two signs of life; credentials are checked as often. */
  readonly heartbeatMs: number;
  /** Told how many are open whenever it changes. */
  readonly onCount?: (open: number) => void;
}

const RETRY_AFTER_SECONDS = 10;

export function createOpenStreams({ logger, streamsMax, heartbeatMs, onCount }: OpenStreamsOptions): OpenStreams {
  const streams = new Set<OpenStream>();
  const counts = new Map<string, number>();
  let heartbeat: NodeJS.Timeout | undefined;

  function beat(): void {
    const checks = new Map<string, Promise<boolean>>();
    for (const stream of streams) {
      stream.pipe.beat();
      const check = checks.get(stream.credential) ?? stream.mayStillFollow();
      checks.set(stream.credential, check);
      check.then(
        (may) => {
          if (!may) end(stream);
        },
        (error: unknown) => logger.error({ err: error }, 'a credential could not be checked'),
      );
    }
  }

  function leave(stream: OpenStream): void {
    if (!streams.delete(stream)) return;
    const left = counts.get(stream.holder)! - 1;
    if (left > 0) counts.set(stream.holder, left);
    else counts.delete(stream.holder);
    for (const unfollow of stream.unfollow.values()) unfollow();
    stream.unfollow.clear();
    onCount?.(streams.size);
    if (streams.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
  }

  function end(stream: OpenStream): void {
    leave(stream);
    stream.pipe.end();
  }

  return {
    get size() {
      return streams.size;
    },
    has: (stream) => streams.has(stream),
    add(asking) {
      const count = counts.get(asking.holder) ?? 0;
      if (count >= streamsMax) {
        const detail = `at most ${streamsMax} streams at a time: one follows many answers`;
        throw new ProblemError('rate.limited', detail, { retryAfter: RETRY_AFTER_SECONDS });
      }
      const pipe = createEventPipe(() => leave(stream));
      const stream: OpenStream = { ...asking, pipe, unfollow: new Map() };
      streams.add(stream);
      onCount?.(streams.size);
      counts.set(asking.holder, count + 1);
      heartbeat ??= setInterval(beat, heartbeatMs).unref();
      return stream;
    },
    leave,
    endAll() {
      for (const stream of streams) end(stream);
    },
  };
}
