/** Work on a page that never holds up the page. */

/** Milliseconds a slice may take: well under a frame. */
const SLICE_MS = 8;

/** Runs a generator to its end in slices; in between, what the page and its user have to do comes first. Rejects with the signal's reason. */
export async function runInSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await scheduler.yield();
  }
}
