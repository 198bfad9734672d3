/** Many event streams held by one process, as cheaply as it can. */
import { Agent, request } from 'node:http';

export interface OpenStream {
  /** When the first event came; `performance.now()`. */
  readonly toldAt: Promise<number>;
  close(): Promise<void>;
}

/** At once as many as a server is likely to accept without refusing connections. */
const AT_ONCE = 50;

/** One stream for each body; fulfilled once each has said its first word. */
export async function openStreams(
  url: string,
  headers: Readonly<Record<string, string>>,
  bodies: readonly string[],
): Promise<OpenStream[]> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const streams: OpenStream[] = [];
  for (let from = 0; from < bodies.length; from += AT_ONCE) {
    const part = bodies.slice(from, from + AT_ONCE).map((body) => openStream(url, headers, body, agent));
    streams.push(...(await Promise.all(part)));
  }
  return streams;
}

function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  agent: Agent,
): Promise<OpenStream> {
  const told = Promise.withResolvers<number>();
  const gone = Promise.withResolvers<void>();
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers, agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream was refused: ${response.statusCode}`));
      response.setEncoding('latin1');
      response.on('data', (text: string) => {
        if (text.includes('event:')) told.resolve(performance.now());
        else resolve(stream);
      });
    });
    const stream: OpenStream = {
      toldAt: told.promise,
      close: () => {
        outgoing.destroy();
        return gone.promise;
      },
    };
    outgoing.on('error', reject);
    outgoing.on('close', () => gone.resolve());
    outgoing.end(body);
  });
}
