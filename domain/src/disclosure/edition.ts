/** Catalogues and lists as versioned data: the edition in force on a day decides (GX19, GX41, BT23, BT48). */
import type { Day } from '../time/day.ts';

export interface Edition<Item> {
  readonly inForceFrom: Day;
  /** First day on which it is no longer in force. */
  readonly supersededOn?: Day;
  /** Where its rows come from, in Chinese. */
  readonly source: string;
  /** Holds some rows of a longer document. */
  readonly extract?: true;
  readonly items: readonly Item[];
}

/**
 * The edition in force on the day. Editions stand oldest first, without a gap; what is older than the first falls under
 * the first, as conduct determined before a national rule falls under the oldest one. Undefined after the last has ended.
 */
export function editionOn<Dated extends Pick<Edition<unknown>, 'supersededOn'>>(
  editions: readonly Dated[],
  day: Day,
): Dated | undefined {
  return editions.find(({ supersededOn }) => supersededOn === undefined || day < supersededOn);
}
