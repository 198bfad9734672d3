/** Whether nobody can see the page. Without one (worker, Node) nothing is hidden. */
export function isHidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden';
}

/** Returns what ends it. A page that leaves for the back/forward cache is hidden first. */
export function onVisibilityChange(run: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const ending = new AbortController();
  document.addEventListener('visibilitychange', run, { signal: ending.signal });
  return () => ending.abort();
}
