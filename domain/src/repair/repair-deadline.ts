/** Who asks to leave a list is answered within seven working days, also where the reason is a repair (L5: GX51(5)). */
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { dayOf } from '../time/day.ts';
import { computeDeadline, type Deadline } from '../working-days/compute-deadline.ts';
import type { RepairCase } from './repair-case.ts';

/** Undefined once it is decided, and for a record: neither GX62 nor BT59 sets a figure for its repair. */
export function computeRepairDeadline(
  { state, target, receivedAt }: Pick<RepairCase, 'state' | 'target' | 'receivedAt'>,
  { deadlines }: Pick<Jurisdiction, 'deadlines'>,
): (Deadline & { readonly kind: 'exit-answer' }) | undefined {
  const limit = deadlines['exit-answer'];
  if (state !== 'received' || target.type !== 'listing' || limit === undefined) return undefined;
  return { kind: 'exit-answer', ...computeDeadline(limit, dayOf(receivedAt)) };
}
