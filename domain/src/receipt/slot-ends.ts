/** Made-up end instants for slots that have none, drawn as real ones fall, so that a statement does not tell them apart. */
import { addMonths, dayOf, startOfDay } from '../time/day.ts';
import { DAY_MS, type EpochMs } from '../time/instant.ts';
import type { RandomSource } from './random-source.ts';

/** Disclosure periods that occur (P1, P6): what is left of one, seen on any day of it, is an end like those of records. */
const PERIOD_MONTHS = [3, 12, 36, 60];
/** Records of one document end together: so must some of the slots that hold nothing. */
const SHARED_ONE_IN = 8;

interface Drawing {
  readonly today: EpochMs;
  readonly daysLeftMax: readonly number[];
}

/** The same for all of one day: reckoned once. */
let drawing: Drawing = { today: Number.NaN, daysLeftMax: [] };

function drawingAt(at: EpochMs): Drawing {
  if (at >= drawing.today && at < drawing.today + DAY_MS) return drawing;
  const day = dayOf(at);
  const today = startOfDay(day);
  const daysLeftMax = PERIOD_MONTHS.map((months) => (startOfDay(addMonths(day, months)) - today) / DAY_MS);
  drawing = { today, daysLeftMax };
  return drawing;
}

/** No made-up end is later. */
export function lastSlotEnd(at: EpochMs): EpochMs {
  const { today, daysLeftMax } = drawingAt(at);
  return today + DAY_MS * daysLeftMax.at(-1)!;
}

/** Ends for every null in `ends`, between the day after `at` and five years on, at 00:00+08:00 as all ends are (P7). */
export function drawSlotEnds(ends: readonly (EpochMs | null)[], at: EpochMs, random: RandomSource): EpochMs[] {
  const { today, daysLeftMax } = drawingAt(at);
  const drawn = ends.filter((end) => end !== null);
  return ends.map((end) => {
    if (end !== null) return end;
    const made =
      drawn.length > 0 && random.below(SHARED_ONE_IN) === 0
        ? drawn[random.below(drawn.length)]!
        : today + DAY_MS * (1 + random.below(daysLeftMax[random.below(daysLeftMax.length)]!));
    drawn.push(made);
    return made;
  });
}
