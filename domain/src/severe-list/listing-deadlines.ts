/** What is due in the procedure of a severe listing: by the law of its field, or by the regulation (GX49, GX51). */
import type { Citation } from '../disclosure/citations.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { type Day, dayOf } from '../time/day.ts';
import { addDue } from '../working-days/compute-deadline.ts';
import type { ListingCase, ListingStep, Procedure } from './listing-case.ts';

export interface ListingDeadline {
  readonly kind: 'verification' | 'service' | 'exit-answer';
  /** Last day on which it is in time. */
  readonly dueOn: Day;
  readonly provisional: boolean;
  /** An article of the regulation, or the field's law as it was supplied. */
  readonly rule: Citation | (string & {});
}

/** What the authority owes now. Empty where no law that is known sets a figure. */
export function computeListingDeadlines(
  { facts, procedure }: ListingCase,
  { deadlines }: Jurisdiction,
): ListingDeadline[] {
  const { state, timeLimits, exitRequestedAt } = procedure;
  const due: ListingDeadline[] = [];
  const objected = lastOf(procedure, 'object');
  if (state === 'objected' && objected !== undefined && timeLimits?.verification !== undefined) {
    const end = addDue(timeLimits.verification, dayOf(objected.at));
    due.push({ kind: 'verification', ...end, rule: timeLimits.legalBasis });
  }
  if (state === 'decided' && deadlines.service !== undefined) {
    due.push({ kind: 'service', ...addDue(deadlines.service, facts.decidedOn), rule: deadlines.service.article });
  }
  const limit = deadlines['exit-answer'];
  if (state === 'served' && exitRequestedAt !== undefined && limit !== undefined) {
    due.push({ kind: 'exit-answer', ...addDue(limit, dayOf(exitRequestedAt)), rule: limit.article });
  }
  return due;
}

/** Last day on which the subject may object, where the law of the field sets one. */
export function computeObjectionEnd(
  procedure: Procedure,
): { readonly dueOn: Day; readonly provisional: boolean } | undefined {
  const notified = lastOf(procedure, 'notify');
  const limit = procedure.timeLimits?.objection;
  return notified && limit && addDue(limit, notified.on ?? dayOf(notified.at));
}

function lastOf<Type extends ListingStep['type']>(
  { history }: Procedure,
  type: Type,
): Extract<ListingStep, { type: Type }> | undefined {
  return history.findLast((step): step is Extract<ListingStep, { type: Type }> => step.type === type);
}
