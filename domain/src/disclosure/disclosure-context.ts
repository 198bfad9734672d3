/** What every entry of one answer is disclosed with, and the last step they share: until when it is shown. */
import type { DisclosedRecord } from '../contract/disclosed.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';
import type { Registry } from './create-registry.ts';
import type { PeriodEnd } from './disclosure-period.ts';
import type { ListingFacts, SubjectFacts } from './facts.ts';
import type { Grant } from './grant.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { UNTIL_REMOVAL } from './stated-end.ts';

export interface DisclosureContext {
  readonly subject: SubjectFacts;
  readonly grant: Grant;
  readonly now: EpochMs;
  /** The subject's listings that are on at `now`. */
  readonly listings: readonly ListingFacts[];
  readonly registry: Registry;
}

/**
 * The entry's end under the grant: nothing shown under a consent outlives it (GX56, BT54). Undefined where the end is
 * reached or is no instant: such an entry is not disclosed (P8, P9).
 */
export function showUntil(
  end: PeriodEnd,
  { articles }: Jurisdiction,
  { grant: { consentEndsAt }, now }: DisclosureContext,
): DisclosedRecord['disclosure'] | undefined {
  const capped =
    consentEndsAt !== undefined && consentEndsAt < end.endsAt
      ? { endsAt: consentEndsAt, rules: [...end.rules, articles.consent] }
      : end;
  if (!(capped.endsAt > now)) return undefined;
  return {
    endsAt: capped.endsAt === UNTIL_REMOVAL ? null : formatInstant(capped.endsAt),
    rules: [...capped.rules],
  };
}
