import type { EpochMs } from '../time/instant.ts';

/** An opening as a platform keeps it: what turns one digest of the statement back into its value, until its end. */
export interface Opening {
  readonly name: 'querier' | 'subject' | 'purpose' | 'slot';
  /** Exclusive: at that instant it is deleted wherever it is held. Null: no end of its own (D7 gives one). */
  readonly until: EpochMs | null;
  /** The salted disclosure, as a receipt carries it. */
  readonly disclosure: string;
}

/** Parts what may still be given away at the instant from what has ended and is to be deleted. */
export function splitOpenings<T extends { readonly until: EpochMs | null }>(
  openings: readonly T[],
  at: EpochMs,
): { live: T[]; ended: T[] } {
  const live: T[] = [];
  const ended: T[] = [];
  for (const opening of openings) (opening.until === null || opening.until > at ? live : ended).push(opening);
  return { live, ended };
}
