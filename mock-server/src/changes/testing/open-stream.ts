/** A change stream as a client reads it, event by event. */
import type { Superseded } from '@credit-check/domain/contract/superseded';
import type { Caller, TestPlatform } from '../../query/testing/test-platform.ts';

export interface ReadStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next thing said; undefined once the stream has ended. */
  next(): Promise<Said | undefined>;
  /** What is said until all that was asked about has been compared. */
  untilChecked(): Promise<Superseded[]>;
  /** The next event, over any sign of life. */
  nextSuperseded(): Promise<Superseded | undefined>;
  close(): Promise<void>;
}

export type Said = { readonly comment: string } | { readonly id: string; readonly superseded: Superseded };

/** @throws where the platform does not open a stream: then its status and problem are the message */
export async function openStream(
  platform: TestPlatform,
  queryIds: readonly string[],
  from: Caller & { readonly lastEventId?: string } = {},
): Promise<ReadStream> {
  const { lastEventId, ...caller } = from;
  const headers = await platform.headersOf(caller);
  headers.set('content-type', 'application/json');
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
  const body = JSON.stringify({ queryIds });
  const response = await platform.app.request('/v1/changes', { method: 'POST', headers, body });
  if (response.status !== 200)
    throw new Error(`${response.status} ${((await response.json()) as { code: string }).code}`);
  const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';

  async function next(): Promise<Said | undefined> {
    while (!unread.includes('\n\n')) {
      const { done, value } = await chunks.read();
      if (done) return undefined;
      unread += value;
    }
    const end = unread.indexOf('\n\n');
    const block = unread.slice(0, end);
    unread = unread.slice(end + 2);
    return parseBlock(block);
  }

  return {
    status: response.status,
    headers: response.headers,
    next,
    async untilChecked() {
      const told: Superseded[] = [];
      for (let said = await next(); said !== undefined; said = await next()) {
        if ('superseded' in said) told.push(said.superseded);
        else if (said.comment === 'checked') return told;
      }
      throw new Error('the stream ended before all was compared');
    },
    async nextSuperseded() {
      for (;;) {
        const said = await next();
        if (said === undefined) return undefined;
        if ('superseded' in said) return said.superseded;
      }
    },
    close: () => chunks.cancel(),
  };
}

function parseBlock(block: string): Said {
  if (block.startsWith(':')) return { comment: block.slice(1).trim() };
  const [event, id, data] = block.split('\n');
  if (event !== 'event: superseded') throw new Error(`not an event of the contract: ${event}`);
  return { id: id!.replace('id: ', ''), superseded: JSON.parse(data!.replace('data: ', '')) };
}
