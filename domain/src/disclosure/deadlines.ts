/** Time limits a regulation sets the authorities and the platform: data of a jurisdiction, each with its article. */
import type { DeadlineKind } from '../contract/deadline-output.ts';
import type { Citation } from './citations.ts';

export interface TimeLimit {
  /** The day it is counted from is not one of them. */
  readonly days: number;
  readonly unit: 'working-days' | 'days';
  readonly article: Citation;
}

/** Absent: the regulation sets no figure (“at once”, “in the time prescribed”). */
export type Deadlines = Readonly<Partial<Record<DeadlineKind, TimeLimit>>>;
