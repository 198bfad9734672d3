import type { EpochMs } from '@credit-check/domain/time/instant';

/**
 * Until when an answer is current: `currentMs` on, but not past the end of the consent it rests on. The end of an entry does
 * not make it out of date: the entry leaves by itself, and the status follows from what is left (contract §4).
 */
export function computeRefreshBy(
  asOf: EpochMs,
  currentMs: number,
  consentEndsAt: EpochMs = Number.POSITIVE_INFINITY,
): EpochMs {
  return Math.min(asOf + currentMs, consentEndsAt);
}
