/** Milliseconds of work between two breaths: with the one step that goes over, well within a task nobody feels (50 ms). */
const SLICE_MS = 12;

interface SliceParts {
  /** Milliseconds on a clock that is never set. */
  readonly now: () => number;
  /** Lets the browser do what else there is to do. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Gives what to await between small steps of much work: it pauses once a slice is used up, and throws where the work is to end. */
export function inSlices({ now, pause, signal }: SliceParts): () => Promise<void> {
  let since = now();
  return async () => {
    signal.throwIfAborted();
    if (now() - since < SLICE_MS) return;
    await pause();
    signal.throwIfAborted();
    since = now();
  };
}
