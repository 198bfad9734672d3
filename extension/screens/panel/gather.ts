/** While a run goes on, what is new is shown so often: people read no faster, and each showing of thousands of rows costs a frame. */
const GATHER_MS = 1000;

/** Calls `show` with what comes: at once, and from then on with all that came in a second, or by then was urgent, together. */
export function gather<T>(show: (gathered: readonly T[]) => void): (one: T, isUrgent?: boolean) => void {
  let gathered: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.length === 0) return;
    show(gathered);
    gathered = [];
    timer = setTimeout(flush, GATHER_MS);
  };
  return (one, isUrgent = false) => {
    gathered.push(one);
    if (isUrgent || timer === undefined) flush();
  };
}
