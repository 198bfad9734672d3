/** S3: minors are neither recorded nor disclosed. */
import { addDays, addMonths, type Day } from '../time/day.ts';
import type { RecordFacts } from './facts.ts';

const MAJORITY_MONTHS = 18 * 12;

/**
 * Whether a person born on `bornOn` is a minor on `day` (Civil Code art. 17): of age from the eighteenth birthday on; who
 * was born on 29 February, from 1 March where that year has no such day.
 */
export function isMinor(bornOn: Day, day: Day): boolean {
  const birthday = addMonths(bornOn, MAJORITY_MONTHS);
  const ofAgeFrom = birthday.slice(5) === bornOn.slice(5) ? birthday : addDays(birthday, 1);
  return day < ofAgeFrom;
}

/** Whether a record is about conduct of someone then a minor, by the earliest day it names: not taken in, not shown (GX21(1), BT37). */
export function concernsMinor(
  bornOn: Day,
  { determinedOn, conductEndedOn, document }: Pick<RecordFacts, 'determinedOn' | 'conductEndedOn' | 'document'>,
): boolean {
  const days = [determinedOn, conductEndedOn, document?.date];
  return days.some((day) => day !== undefined && isMinor(bornOn, day));
}
