/** The heart: facts, grant and instant in, what may be shown out. */
import type { Status } from '../contract/answer.ts';
import type { Category } from '../contract/categories.ts';
import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '../contract/disclosed.ts';
import type { EpochMs } from '../time/instant.ts';
import type { CreditFile } from './facts.ts';
import type { Grant } from './grant.ts';

export interface Disclosure {
  readonly status: Status;
  readonly scope: 'all' | readonly Category[];
  readonly severeListings: readonly DisclosedListing[];
  readonly records: readonly DisclosedRecord[];
  readonly evaluations: readonly DisclosedEvaluation[];
}

/** Pure. `undefined` file: the platform knows no such subject (X1). */
export declare function disclose(file: CreditFile | undefined, grant: Grant, now: EpochMs): Disclosure;
