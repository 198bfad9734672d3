import type { Answer } from '@credit-check/domain/contract/answer';
import { computeStatedEnd } from '@credit-check/domain/disclosure/stated-end';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { entriesOf } from './answer-facts.ts';

/** When what an answer says ends by itself, by the platform's time: its entries and the measures of its listings (P9). */
export function endsOf(answer: Answer): EpochMs[] {
  const entries = entriesOf(answer).flatMap(({ disclosure }) => disclosure?.endsAt ?? []);
  const measures = answer.severeListings.flatMap((listing) => listing.measures);
  return [...entries.map((end) => Date.parse(end)), ...measures.map(computeStatedEnd)].filter(Number.isFinite);
}
