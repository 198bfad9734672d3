/** While a run goes on, what is new is shown so often: people read no faster, and each showing of thousands of rows costs a frame. */
const GATHER_MS = 500;

/** Calls `show` with what comes: at once, and from then on with all that came in half a second together. */
export function gather<T>(show: (gathered: readonly T[]) => void): (one: T) => void {
  let gathered: T[] = [];
  let isWaiting = false;
  const flush = () => {
    isWaiting = gathered.length > 0;
    if (!isWaiting) return;
    show(gathered);
    gathered = [];
    setTimeout(flush, GATHER_MS);
  };
  return (one) => {
    gathered.push(one);
    if (!isWaiting) flush();
  };
}
