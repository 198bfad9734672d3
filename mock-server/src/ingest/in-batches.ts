/** Milliseconds after which what has come is dealt with, although a batch is not full. */
const STALL_MS = 5;

/**
 * Items in batches of `size`; fewer where the source makes one wait, so that whoever sends a line and waits for its
 * verdict gets it. Reads at most one step of the source ahead.
 */
export async function* inBatches<T>(source: AsyncIterable<readonly T[]>, size: number): AsyncGenerator<T[], void> {
  const iterator = source[Symbol.asyncIterator]();
  let waiting: T[] = [];
  try {
    let next = read(iterator);
    for (;;) {
      const arrived = await (waiting.length === 0 ? next : soon(next));
      if (arrived === undefined) {
        yield waiting;
        waiting = [];
        continue;
      }
      if (arrived.done) break;
      waiting.push(...arrived.value);
      next = read(iterator);
      while (waiting.length >= size) yield waiting.splice(0, size);
    }
    if (waiting.length > 0) yield waiting;
  } finally {
    await iterator.return?.();
  }
}

/** A failure is met where it is awaited, even if that is after the next batch. */
function read<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next();
  next.catch(() => {});
  return next;
}

/** Undefined where it takes longer. */
async function soon<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const stall = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, STALL_MS, undefined);
  });
  try {
    return await Promise.race([promise, stall]);
  } finally {
    clearTimeout(timer);
  }
}
