/** C8: by when a fallen document has to be told, and acted on. We act in seconds and show the day. */
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import type { Day } from '../time/day.ts';
import { computeDeadline, type Deadline } from '../working-days/compute-deadline.ts';

export interface RevocationDeadlines {
  /** The provider's, from the day the new document took effect (BT58); absent where it is “at once” (GX60). */
  readonly report?: Deadline;
  /** The platform's and every holder's, from the day they were told (BT58, GX60). */
  readonly revocation?: Deadline;
}

/** @param days `effectiveOn` absent: the day is not known and nothing is counted from it. */
export function computeRevocationDeadlines(
  { deadlines }: Pick<Jurisdiction, 'deadlines'>,
  { effectiveOn, receivedOn }: { readonly effectiveOn?: Day | undefined; readonly receivedOn: Day },
): RevocationDeadlines {
  const { 'revocation-report': report, revocation } = deadlines;
  return {
    ...(report && effectiveOn !== undefined && { report: computeDeadline(report, effectiveOn) }),
    ...(revocation && { revocation: computeDeadline(revocation, receivedOn) }),
  };
}
