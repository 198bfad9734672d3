/** Work of many badges in slices, so that a page of a thousand never holds its visitor up (no task over 50 ms). */

/** Milliseconds of a slice: what the page does, and the frame in which the browser draws its outcome, come on top. */
const SLICE_MS = 12;

type Work = () => void;

/** Questions go before pictures: all badges that come together are then asked about together. */
const queues: Readonly<Record<'ask' | 'draw', Work[]>> = { ask: [], draw: [] };
let channel: MessageChannel | undefined;
let isPlanned = false;

/** Runs the work behind the task at hand while there is time for it, else in one of the next, in the order it came. */
export function inTurn(kind: 'ask' | 'draw', work: Work): void {
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

function nextWork(): Work | undefined {
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
function runSafely(work: Work): void {
  try {
    work();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
