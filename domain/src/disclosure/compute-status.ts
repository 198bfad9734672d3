/** The one place where a status follows from what is shown: when an answer is made, rebuilt or ages. */
import type { Status } from '../contract/answer.ts';
import type { Polarity } from '../contract/disclosed.ts';

/** What an answer shows of the kinds that bear on its status. */
export interface StatusEntries {
  readonly severeListings: readonly unknown[];
  readonly records: readonly { readonly polarity: Polarity }[];
}

/**
 * Plain facts (X1): on a severe list, else adverse records, else none. For answers about a known subject whose scope holds
 * an adverse category; the other two statuses do not follow from entries.
 */
export function computeStatus({ severeListings, records }: StatusEntries): Status {
  if (severeListings.length > 0) return 'severe-list';
  return records.some(({ polarity }) => polarity === 'adverse') ? 'adverse-records' : 'no-adverse-records';
}
