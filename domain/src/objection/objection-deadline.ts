/** O3 (GX61, BT57): three working days from receipt, that day not counted; five where another unit must help. */
import type { DeadlineKind } from '../contract/deadline-output.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { dayOf } from '../time/day.ts';
import { computeDeadline, type Deadline } from '../working-days/compute-deadline.ts';
import { isOpen, type ObjectionCase } from './objection-case.ts';

export interface ObjectionDeadline extends Deadline {
  readonly kind: Extract<DeadlineKind, `objection${string}`>;
}

/** Undefined once it is decided, and where the regulation sets no figure. */
export function computeObjectionDeadline(
  objection: Pick<ObjectionCase, 'state' | 'helpFrom' | 'receivedAt'>,
  { deadlines }: Pick<Jurisdiction, 'deadlines'>,
): ObjectionDeadline | undefined {
  if (!isOpen(objection)) return undefined;
  const kind = objection.helpFrom === undefined ? 'objection' : 'objection-with-help';
  const limit = deadlines[kind];
  return limit && { kind, ...computeDeadline(limit, dayOf(objection.receivedAt)) };
}
