/** Made-up end instants for slots that have none, drawn as real ones fall, so that a statement does not tell them apart. */
import { addDays, addMonths, dayOf, startOfDay } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';
import type { RandomSource } from './random-source.ts';

/** Disclosure periods that occur (P1, P6): what is left of one, seen on any day of it, is an end like those of records. */
const PERIOD_MONTHS = [3, 12, 36, 60];
/** Records of one document end together: so must some of the slots that hold nothing. */
const SHARED_ONE_IN = 8;

/** Ends for every null in `ends`, between the day after `at` and five years on, at 00:00+08:00 as all ends are (P7). */
export function drawSlotEnds(ends: readonly (EpochMs | null)[], at: EpochMs, random: RandomSource): EpochMs[] {
  const today = dayOf(at);
  const daysLeftMax = PERIOD_MONTHS.map((months) =>
    Math.round((startOfDay(addMonths(today, months)) - startOfDay(today)) / 86_400_000),
  );
  const drawn = ends.filter((end) => end !== null);
  return ends.map((end) => {
    if (end !== null) return end;
    const shared = drawn.length > 0 && random.below(SHARED_ONE_IN) === 0;
    const made = shared
      ? drawn[random.below(drawn.length)]!
      : startOfDay(addDays(today, 1 + random.below(daysLeftMax[random.below(daysLeftMax.length)]!)));
    drawn.push(made);
    return made;
  });
}
