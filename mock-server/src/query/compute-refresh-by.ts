import type { DisclosedEntries } from '@credit-check/domain/receipt/slot-entry';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';

/** Until when an answer is current: `currentMs` on, but never past the first end of what it shows or of the consent. */
export function computeRefreshBy(
  asOf: EpochMs,
  currentMs: number,
  { severeListings, records, evaluations }: DisclosedEntries,
  consentEndsAt: EpochMs = Number.POSITIVE_INFINITY,
): EpochMs {
  const ends = [...severeListings, ...records, ...evaluations]
    .map(({ disclosure }) => disclosure?.endsAt ?? undefined)
    .filter((endsAt) => endsAt !== undefined)
    .map(parseInstant);
  return Math.min(asOf + currentMs, consentEndsAt, ...ends);
}
