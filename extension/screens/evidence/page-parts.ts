/** In which parts the page is drawn: small enough that none of them is a task one could feel. Pure. */
import type { Evidence } from '../../evidence/evidence.ts';

export const ROWS_A_PART = 50;
export const SHEETS_A_PART = 5;

export interface Parts {
  /** Of the index, which comes first. */
  readonly index: number;
  readonly sheets: number;
}

/** None where there is nothing to print. */
export function countParts(evidence: Pick<Evidence, 'items' | 'missing'> | undefined): Parts {
  if (evidence === undefined || evidence.items.length === 0) return { index: 0, sheets: 0 };
  const { items, missing } = evidence;
  return {
    index: Math.ceil((items.length + missing.length) / ROWS_A_PART),
    sheets: Math.ceil(items.length / SHEETS_A_PART),
  };
}

/** How many of `total` sheets are there once so many parts are. */
export function sheetsDrawn({ index }: Parts, drawn: number, total: number): number {
  return Math.min(total, Math.max(0, drawn - index) * SHEETS_A_PART);
}
