/** Work on a page that may take its time: only while the page has nothing else to do. */

/** Milliseconds a slice may take, however long the page is idle: what comes up meanwhile waits no longer. */
const SLICE_MS = 8;
/** A page that is never idle is read all the same, a slice at a time. */
const PATIENCE_MS = 1000;

/** Runs a generator to its end in idle slices. Gives undefined where the signal ends it before. */
export async function runWhenIdle<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const deadline = await idle();
    const until = performance.now() + Math.max(1, Math.min(SLICE_MS, deadline.timeRemaining()));
    do {
      if (signal.aborted) return undefined;
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
  }
}

function idle(): Promise<IdleDeadline> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
