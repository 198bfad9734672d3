/** What an authorised query may see: the outcome of authorisation, the input of disclosure beside the facts. */
import type { Category } from '../contract/categories.ts';
import type { Basis } from '../contract/purpose.ts';
import type { EpochMs } from '../time/instant.ts';

export interface Grant {
  readonly basis: Basis;
  /** The consent's categories; `all` on every other basis. */
  readonly scope: 'all' | readonly Category[];
  /** End of the consent: nothing shown under it outlives it (contract §6). */
  readonly consentEndsAt?: EpochMs;
}
