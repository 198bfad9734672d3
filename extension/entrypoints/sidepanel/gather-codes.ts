/** While a run goes on, what is new is shown so often: people read no faster, and each showing of thousands of rows costs a frame. */
const GATHER_MS = 500;

/** Calls `read` with the codes told: at once, and from then on with all that came in half a second together. */
export function gatherCodes(read: (codes: readonly string[]) => void): (codes: readonly string[]) => void {
  let gathered: Set<string> | undefined;
  let isWaiting = false;
  const flush = () => {
    isWaiting = gathered !== undefined;
    if (gathered === undefined) return;
    read([...gathered]);
    gathered = undefined;
    setTimeout(flush, GATHER_MS);
  };
  return (codes) => {
    gathered ??= new Set();
    for (const code of codes) gathered.add(code);
    if (!isWaiting) flush();
  };
}
