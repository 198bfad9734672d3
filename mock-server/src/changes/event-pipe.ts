/** One open stream as bytes: `text/event-stream` (WHATWG HTML §9.2). */
import type { Superseded } from '@credit-check/domain/contract/superseded';

export interface EventPipe {
  readonly body: ReadableStream<Uint8Array>;
  /** @param id how far the stream is, for `Last-Event-ID` */
  tell(superseded: Superseded, id: number): void;
  /** All that was asked about has been compared: what was superseded already has been told. */
  checked(): void;
  /** Says that the stream lives. Breaks it off where nobody has read for several beats. */
  beat(): void;
  end(): void;
  /** Ends it so that the other side knows it for a failure. */
  fail(): void;
}

/** Beats in a row that find what was sent before unread. */
const UNREAD_BEATS_MAX = 6;

const encoder = new TextEncoder();
const beatBytes = encoder.encode(':\n\n');
const checkedBytes = encoder.encode(': checked\n\n');

/** @param onGone called once when the reader goes away */
export function createEventPipe(onGone: () => void): EventPipe {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let unreadBeats = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
      },
      cancel() {
        controller = undefined;
        onGone();
      },
    },
    { highWaterMark: 0 },
  );
  const send = (bytes: Uint8Array) => controller?.enqueue(bytes);
  const fail = () => {
    controller?.error(new Error('the stream was broken off'));
    controller = undefined;
  };

  return {
    body,
    tell: (superseded, id) =>
      send(encoder.encode(`event: superseded\nid: ${id}\ndata: ${JSON.stringify(superseded)}\n\n`)),
    checked: () => send(checkedBytes),
    beat() {
      const isUnread = (controller?.desiredSize ?? 0) < 0;
      unreadBeats = isUnread ? unreadBeats + 1 : 0;
      if (unreadBeats < UNREAD_BEATS_MAX) return send(beatBytes);
      fail();
      onGone();
    },
    end() {
      controller?.close();
      controller = undefined;
    },
    fail,
  };
}
