/** Work on a page that never holds up the page. */

/** Milliseconds a slice may take: well under a frame. */
const SLICE_MS = 8;
/** A busy page is given way to for this long, then a slice runs anyway: somebody waits for the result. */
const IDLE_TIMEOUT_MS = 50;

/** Runs a generator to its end in idle slices. Rejects with the signal's reason. */
export async function runInSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await idle();
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS }));
}
