/** By day, then by id, so that the order never depends on the store. */
export function newestFirst<T extends { readonly id: string }>(
  entries: readonly T[],
  dayOf: (entry: T) => string,
): T[] {
  return entries.toSorted((a, b) => compare(dayOf(b), dayOf(a)) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
