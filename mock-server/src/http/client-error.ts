/** What Node's HTTP parser refuses before there is a request: a problem document all the same. */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problems } from '@credit-check/domain/contract/problems';
import { ProblemError } from './problem-error.ts';
import { problemDocument } from './problem-response.ts';

/** Listener for a server's `clientError`; answers and closes the connection. */
export function answerClientError(makeRequestId: () => string) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable || hasAnswered(socket)) {
      socket.destroy(error);
      return;
    }
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
    const problem = new ProblemError(
      tooLarge ? 'payload.too-large' : 'request.malformed',
      'the request is not HTTP the platform takes',
    );
    const requestId = makeRequestId();
    const body = JSON.stringify({ ...problemDocument(problem), requestId });
    const head = [
      `HTTP/1.1 ${problems[problem.code].status} ${tooLarge ? 'Content Too Large' : 'Bad Request'}`,
      'Connection: close',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `X-Request-Id: ${requestId}`,
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}

/** Bytes written under an answer that has begun would spoil it. */
function hasAnswered(socket: Socket & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent === true;
}
