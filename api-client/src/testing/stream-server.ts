import type { ServerResponse } from 'node:http';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import { type Received, startServer, type TestServer } from './http-server.ts';
import { sendProblem } from './test-call.ts';

/** A stream that somebody has open. */
export interface OpenedStream {
  readonly received: Received;
  /** Ids that are followed by it. */
  readonly queryIds: readonly string[];
  readonly tell: (queryId: string, reason: SupersededReason, id?: number) => void;
  readonly checked: () => void;
  readonly write: (text: string) => void;
  /** Ends it in good order. */
  readonly end: () => void;
  /** Cuts it off. */
  readonly cut: () => void;
  /** Fulfilled once the other side has left it. */
  readonly left: Promise<void>;
}

export interface StreamServer extends TestServer {
  /** The next stream that is opened, those before it not counted; opened already or not. */
  readonly nextStream: () => Promise<OpenedStream>;
}

/** A platform of change streams alone. `refuse` says what the n-th request is refused with. */
export async function startStreamServer(
  refuse: (request: number) => ProblemCode | undefined = () => undefined,
): Promise<StreamServer> {
  const waiting: OpenedStream[] = [];
  const wanting: ((stream: OpenedStream) => void)[] = [];
  const server = await startServer((received, response, index) => {
    const code = refuse(index);
    if (code !== undefined) return sendProblem(response, code, { 'Retry-After': '0' });
    const stream = openedStream(received, response);
    const want = wanting.shift();
    if (want === undefined) waiting.push(stream);
    else want(stream);
  });
  return {
    ...server,
    nextStream: async () => waiting.shift() ?? new Promise((resolve) => wanting.push(resolve)),
  };
}

function openedStream(received: Received, response: ServerResponse): OpenedStream {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  const write = (text: string) => void response.write(text);
  return {
    received,
    queryIds: (received.body as { queryIds: string[] }).queryIds,
    write,
    tell: (queryId, reason, id = 1) =>
      write(`event: superseded\nid: ${id}\ndata: ${JSON.stringify({ queryId, reason })}\n\n`),
    checked: () => write(': checked\n\n'),
    end: () => void response.end(),
    cut: () => void response.destroy(),
    left: new Promise((resolve) => response.once('close', resolve)),
  };
}
