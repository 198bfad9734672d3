/** How an objection names a measure: its listing and its code on the list of measures. No listing's id holds a colon. */
export function measureId(listingId: string, code: string): string {
  return `${listingId}:${code}`;
}

/** The code is empty where there is none. */
export function splitMeasureId(id: string): readonly [listingId: string, code: string] {
  const colon = id.indexOf(':');
  return colon === -1 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)];
}
