/** What ends after a last day that the decision itself may set: a listing, and each of its measures. */
import { type Day, startOfDay } from '../time/day.ts';
import { DAY_MS, type EpochMs } from '../time/instant.ts';

/** What ends with the removal from a list and has no instant yet (P8). On the wire: null. */
export const UNTIL_REMOVAL: EpochMs = Number.POSITIVE_INFINITY;

interface Limited {
  readonly endsOn?: Day | undefined;
}

/** Exclusive end: after its own last day (GX51(1)), or with the removal. A measure may end before its listing does. */
export function computeStatedEnd({ endsOn }: Limited): EpochMs {
  return endsOn === undefined ? UNTIL_REMOVAL : startOfDay(endsOn) + DAY_MS;
}
