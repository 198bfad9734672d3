/** Work of many badges in slices, so that a page of a thousand never holds its visitor up (no task over 50 ms). */

/** Milliseconds of a slice: what the page does by itself has to fit beside it. */
const SLICE_MS = 36;

/** Questions go before pictures: all badges that come together are then asked about together. */
const queues = { ask: [] as (() => void)[], draw: [] as (() => void)[] };
let channel: MessageChannel | undefined;
let sliceEndsAt = 0;
let isPosted = false;

/**
 * Runs the work: now, while there is time in this slice, else in one of the next tasks, in the order it came. Returns what
 * is fulfilled then; undefined where it has run.
 */
export function inTurn(kind: keyof typeof queues, work: () => void): Promise<void> | undefined {
  if (queues.ask.length === 0 && (kind === 'ask' || queues.draw.length === 0)) {
    if (!isPosted) beginSlice();
    if (performance.now() < sliceEndsAt) {
      work();
      return undefined;
    }
  }
  return new Promise((resolve, reject) => {
    queues[kind].push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** What is left when it ends is for the next task; not one of low priority, which a busy page could keep from ever coming. */
function beginSlice(): void {
  sliceEndsAt = performance.now() + SLICE_MS;
  isPosted = true;
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = runSlice;
  }
  channel.port2.postMessage(undefined);
}

function runSlice(): void {
  isPosted = false;
  let next = nextWork();
  if (next !== undefined) beginSlice();
  while (next !== undefined) {
    next();
    next = performance.now() < sliceEndsAt ? nextWork() : undefined;
  }
}

function nextWork(): (() => void) | undefined {
  return queues.ask.shift() ?? queues.draw.shift();
}
