/** Stands before a platform under its public address and remembers every request that reaches it. */
import { once } from 'node:events';
import { Agent, createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProxy {
  readonly url: string;
  /** `POST /v1/queries/batch`, in the order they came; query strings left out. */
  readonly requests: string[];
  /** Where to hand them on to; until then, and with `undefined`, connections are dropped as by a platform that is down. */
  pointTo(target: string | undefined): void;
  close(): Promise<void>;
}

/**
 * A connection for each request. A kept one may be closed by the platform, idle too long, in the instant it is used again; a
 * browser asks again then, this proxy would drop its caller.
 */
const agent = new Agent({ keepAlive: false });

export async function startCountingProxy(): Promise<CountingProxy> {
  const requests: string[] = [];
  let target: string | undefined;
  const server = createServer((incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url?.split('?')[0]}`);
    if (target === undefined) return void incoming.socket.destroy();
    const { method } = incoming;
    const headers = { ...incoming.headers, connection: 'close' };
    const onward = forward(new URL(incoming.url ?? '/', target), { agent, method, headers }, (answer) => {
      const { connection: _, ...rest } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, rest);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    pointTo(next) {
      target = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
