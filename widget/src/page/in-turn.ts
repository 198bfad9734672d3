/** Work of many badges in slices, so that a page of a thousand never holds its visitor up (no task over 50 ms). */

/** Milliseconds of a slice: what the page does by itself, and the drawing by the browser, have to fit beside it. */
const SLICE_MS = 12;

/** Questions go before pictures: all badges that come together are then asked about together. */
const queues = { ask: [] as (() => void)[], draw: [] as (() => void)[] };
let channel: MessageChannel | undefined;
let isPlanned = false;

/** Runs the work after the task's own, while there is time in this slice, else in one of the next tasks, in the order it came. */
export function inTurn(kind: keyof typeof queues, work: () => void): void {
  queues[kind].push(work);
  if (isPlanned) return;
  isPlanned = true;
  queueMicrotask(runSlice);
}

function runSlice(): void {
  const endsAt = performance.now() + SLICE_MS;
  let next = nextWork();
  while (next !== undefined) {
    runSafely(next);
    next = performance.now() < endsAt ? nextWork() : undefined;
  }
  isPlanned = queues.ask.length + queues.draw.length > 0;
  if (isPlanned) planTask();
}

function nextWork(): (() => void) | undefined {
  return queues.ask.shift() ?? queues.draw.shift();
}

/** Not one of low priority, which a busy page could keep from ever coming. */
function planTask(): void {
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = runSlice;
  }
  channel.port2.postMessage(undefined);
}

/** What fails is told the page, and holds nobody else up. */
function runSafely(work: () => void): void {
  try {
    work();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
