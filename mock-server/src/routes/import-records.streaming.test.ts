import { setTimeout as delay } from 'node:timers/promises';
import type { ImportVerdict } from '@credit-check/domain/contract/record-input';
import { afterAll, describe, expect, it } from 'vitest';
import { penalty } from '../ingest/testing/supplied.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const encoder = new TextEncoder();
const line = (id: string) => encoder.encode(`${JSON.stringify({ id, ...penalty })}\n`);

/** Starts an import whose body is written as the test goes on. */
async function openImport(body: ReadableStream<Uint8Array>) {
  const headers = { authorization: 'Bearer sk_sandbox_provider', 'content-type': 'application/x-ndjson' };
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  const response = await platform.app.request('/v1/records/import', init);
  return response.body!.pipeThrough(new TextDecoderStream()).getReader();
}

function writable() {
  const { readable, writable: sink } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = sink.getWriter();
  return { readable, writer };
}

describe('POST /v1/records/import, as a stream', () => {
  it('gives the verdict of a line before the next is sent', async () => {
    const { readable, writer } = writable();
    const verdicts = await openImport(readable);
    for (const id of ['live-1', 'live-2']) {
      await writer.write(line(id));
      expect(JSON.parse((await verdicts.read()).value!)).toEqual({ id, ok: true, version: 1 });
    }
    await writer.close();
    expect((await verdicts.read()).done).toBe(true);
  });

  it('says of which lines nothing is kept where the store fails, and takes the next once it works', async () => {
    const { readable, writer } = writable();
    const verdicts = await openImport(readable);
    const send = async (id: string): Promise<ImportVerdict> => {
      await writer.write(line(id));
      return JSON.parse((await verdicts.read()).value!);
    };
    expect(await send('before')).toMatchObject({ ok: true });
    platform.context.sandbox!.setFaults({ database: 'unavailable' });
    expect(await send('during')).toMatchObject({ id: 'during', ok: false, problem: { code: 'platform.unavailable' } });
    platform.context.sandbox!.setFaults({});
    expect(await send('after')).toMatchObject({ ok: true });
    expect(await send('during')).toMatchObject({ id: 'during', ok: true, version: 1 });
    await writer.close();
  });

  it('reads no faster than its verdicts are taken', async () => {
    const chunks = 400;
    let sent = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent += 1;
          const lines = Array.from({ length: 100 }, (_, i) => line(`slow-${sent}-${i}`));
          controller.enqueue(Buffer.concat(lines));
          if (sent === chunks) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const verdicts = await openImport(body);
    await verdicts.read();
    await delay(100);
    expect(sent).toBeLessThan(50);
    await verdicts.cancel();
  });

  it('ends without an accident when the client goes', async () => {
    const { readable, writer } = writable();
    const verdicts = await openImport(readable);
    await writer.write(line('gone-1'));
    await verdicts.read();
    await writer.abort(new Error('the client has gone'));
    await expect(verdicts.read()).rejects.toThrow('the client has gone');
    const again = await openImport(new Blob([line('gone-1')]).stream());
    expect(JSON.parse((await again.read()).value!)).toEqual({ id: 'gone-1', ok: true, version: 1 });
  });
});
