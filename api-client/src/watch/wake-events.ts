/**
 * Calls `run` when the page comes back from where timers stand still: a hidden tab, the back/forward cache, a frozen or
 * sleeping machine. Without a document (worker, Node) there is nothing to hear. Returns what ends it.
 */
export function onWake(run: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('visibilitychange', run, { signal });
  document.addEventListener('resume', run, { signal });
  globalThis.addEventListener('pageshow', run, { signal });
  return () => ending.abort();
}
