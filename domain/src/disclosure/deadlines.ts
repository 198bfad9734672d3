/** Time limits a regulation sets the authorities and the platform: data of a jurisdiction, each with its article. */
import type { Citation } from './citations.ts';

export const deadlineKinds = [
  /** Whoever determined the conduct tells the platform that the document behind a record fell (C8). */
  'revocation-report',
  /** The platform and every holder drop or change the record (C8). */
  'revocation',
  /** An objection is verified and decided (O3). */
  'objection',
  /** The same where another unit must help. */
  'objection-with-help',
  /** The decision is served where it was not handed over at once (L2). */
  'service',
  /** The subject's request to leave a list is answered (L5). */
  'exit-answer',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface TimeLimit {
  /** The day it is counted from is not one of them. */
  readonly days: number;
  readonly unit: 'working-days' | 'days';
  readonly article: Citation;
}

/** Absent: the regulation sets no figure (“at once”, “in the time prescribed”). */
export type Deadlines = Readonly<Partial<Record<DeadlineKind, TimeLimit>>>;
