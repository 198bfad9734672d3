/** Where an opening belongs: part of its key and of its salt (`period-key.ts`). */

export function claimsPlace(queryId: string): string {
  return `${queryId}/claims`;
}

/** @param place which of the statement's slots, from 0 */
export function slotPlace(queryId: string, place: number): string {
  return `${queryId}/${place}`;
}
