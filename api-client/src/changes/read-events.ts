import type { Clock } from '../clock.ts';
import { NetworkFailed } from '../errors/network-failed.ts';
import { createEventParser, type StreamEvent } from './event-parser.ts';

/** The platform gives a sign of life every 15 s at least (contract §2): one that is silent for longer is lost. */
const SILENCE_MS_MAX = 40_000;
/**
 * The events of a stream in the order they come, comments among them; ends where the stream does.
 * @throws NetworkFailed where it breaks off or falls silent
 */
export async function* readEvents(body: ReadableStream<Uint8Array>, clock: Clock): AsyncGenerator<StreamEvent, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createEventParser();
  try {
    for (;;) {
      const { done, value } = await readInTime(reader, clock);
      if (done) return;
      yield* parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function readInTime(reader: ReadableStreamDefaultReader<Uint8Array>, clock: Clock) {
  const silence = Promise.withResolvers<never>();
  const timer = clock.setTimeout(() => silence.reject(new NetworkFailed({ timedOut: true })), SILENCE_MS_MAX);
  try {
    return await Promise.race([reader.read(), silence.promise]);
  } catch (cause) {
    throw cause instanceof NetworkFailed ? cause : new NetworkFailed({ cause });
  } finally {
    clock.clearTimeout(timer);
  }
}
