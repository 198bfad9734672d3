import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { answerClientError } from './client-error.ts';
import { limitRequestTime } from './limit-request-time.ts';

const server = createServer({ requestTimeout: 0 });
const times = { requestMs: 150, silenceMs: 300, streamedPaths: new Set(['/stream']) };
server.on(
  'request',
  limitRequestTime(
    times,
    answerClientError(() => 'r-1'),
  ),
);
server.on('request', (request, response) => {
  request.on('data', () => {});
  request.on('end', () => response.end('whole'));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

/** Sends the pieces of a body, one every 100 ms, and then nothing; gives what came back until the connection ended. */
async function send(path: string, pieces: number, length: number): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`);
  let left = pieces;
  const drip = setInterval(() => (left-- > 0 ? socket.write('x') : clearInterval(drip)), 100);
  const answer = await text(socket).catch(() => '');
  clearInterval(drip);
  return answer;
}

it('a request that does not arrive in time is refused', async () => {
  expect(await send('/slow', 10, 10)).toMatch(/^HTTP\/1\.1 400 [\s\S]*request\.malformed/);
});

it('a request that has arrived may be answered later', async () => {
  expect(await send('/fast', 1, 1)).toMatch(/^HTTP\/1\.1 200/);
});

it('a stream may take longer than any other request', async () => {
  expect(await send('/stream?x=1', 6, 6)).toMatch(/^HTTP\/1\.1 200/);
});

it('a stream that falls silent is cut off', async () => {
  expect(await send('/stream', 1, 2)).toBe('');
});
