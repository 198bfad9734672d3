/** Stands before a platform under its public address and remembers every request that reaches it. */
import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProxy {
  readonly url: string;
  /** `POST /v1/queries/batch`, in the order they came; query strings left out. */
  readonly requests: string[];
  /** Where to hand them on to; until then, and with `undefined`, connections are dropped as by a platform that is down. */
  pointTo(target: string | undefined): void;
  close(): Promise<void>;
}

export async function startCountingProxy(): Promise<CountingProxy> {
  const requests: string[] = [];
  let target: string | undefined;
  const server = createServer((incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url?.split('?')[0]}`);
    if (target === undefined) return void incoming.socket.destroy();
    const { method, headers } = incoming;
    const onward = forward(new URL(incoming.url ?? '/', target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
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
