/** What is due to whom, overdue first (O3, L2, L5): objections, repairs of listings, and the steps of severe listings. */
import type { DeadlineKind, DeadlineOutput } from '@credit-check/domain/contract/deadline-output';
import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { computeObjectionDeadline } from '@credit-check/domain/objection/objection-deadline';
import { computeRepairDeadline } from '@credit-check/domain/repair/repair-deadline';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Deadline } from '@credit-check/domain/working-days/compute-deadline';
import type { Kysely } from 'kysely';
import type { Staff } from '../query/authenticate-staff.ts';
import { findOpen } from '../store/applications.ts';
import type { Database } from '../store/database.ts';
import { findWaitingListings } from '../store/listing-cases.ts';
import { dueOutput } from './applications/due-output.ts';
import { staffFilter } from './applications/may-see.ts';
import { listingOutput } from './listing-output.ts';

/** The operator sees all of it, a provider what is about its own entries. Days compare as text: the earliest first. */
export async function findDue(db: Kysely<Database>, staff: Staff, now: EpochMs): Promise<DeadlineOutput[]> {
  const filter = staffFilter(staff);
  const objections = (await findOpen(db, 'objection', filter)).flatMap(({ case: objection }) => {
    const jurisdiction = findJurisdiction(objection.jurisdiction);
    const due = jurisdiction && computeObjectionDeadline(objection, jurisdiction);
    return due ? [deadline(due, { type: 'objection', id: objection.id }, now)] : [];
  });
  const repairs = (await findOpen(db, 'repair', filter)).flatMap(({ case: repair }) => {
    const jurisdiction = findJurisdiction(repair.jurisdiction);
    const due = jurisdiction && computeRepairDeadline(repair, jurisdiction);
    return due ? [deadline(due, { type: 'repair', id: repair.id }, now)] : [];
  });
  const waiting = await findWaitingListings(db, filter.ownerId);
  const listings = waiting.flatMap(({ listing }) => listingOutput(listing, now).deadlines);
  return [...objections, ...repairs, ...listings].toSorted(byDay);
}

function deadline(
  due: Deadline & { readonly kind: DeadlineKind },
  target: DeadlineOutput['target'],
  now: EpochMs,
): DeadlineOutput {
  return { kind: due.kind, target, ...dueOutput(due, now) };
}

function byDay(a: DeadlineOutput, b: DeadlineOutput): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.target.id < b.target.id ? -1 : Number(a.target.id > b.target.id);
}
