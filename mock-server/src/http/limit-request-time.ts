import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';

export interface RequestTimes {
  /** A request has arrived whole by then. Node's own limit knows no exception, so it is switched off. */
  readonly requestMs: number;
  /** Paths whose bodies may be of any length: they only must not fall silent. */
  readonly streamedPaths: ReadonlySet<string>;
  readonly silenceMs: number;
}

/** Cuts off who sends too slowly. `refuse` is the server's listener for client errors. */
export function limitRequestTime(
  { requestMs, streamedPaths, silenceMs }: RequestTimes,
  refuse: (error: NodeJS.ErrnoException, socket: Socket) => void,
): RequestListener {
  return (request, response) => {
    if (streamedPaths.has(pathOf(request))) {
      request.setTimeout(silenceMs, () => request.destroy());
      return;
    }
    const timer = setTimeout(() => {
      if (!request.complete) refuse(new Error('the request took too long'), request.socket);
    }, requestMs);
    timer.unref();
    response.once('close', () => clearTimeout(timer));
  };
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0]!;
}
