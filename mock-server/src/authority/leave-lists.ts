/**
 * Once none of the records behind a severe listing stands any more, its subject leaves the list: they were repaired (GX62,
 * GX51(5)) or revoked (GX51(4)). The authority that did so removes its own; another's is asked to, with its time limit.
 */
import { isOnList } from '@credit-check/domain/disclosure/disclosure-period';
import type { RecordFacts } from '@credit-check/domain/disclosure/facts';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Staff } from '../query/authenticate-staff.ts';
import type { Database } from '../store/database.ts';
import { findDisclosedListings, findListing } from '../store/listing-cases.ts';
import type { SubjectKey } from '../store/subject-key.ts';
import { asAuthority, asOperator } from './step-taker.ts';
import { takeListingStep } from './take-listing-step.ts';

export interface FallenGround {
  readonly subjectKey: SubjectKey;
  readonly recordId: string;
  readonly ground: 'credit-repaired' | 'basis-revoked';
  /** False: whether the list is to be left is still to be judged, so that its own authority is asked, too. */
  readonly isDecisive: boolean;
  readonly reason: string;
}

export async function leaveLists(
  transaction: Transaction<Database>,
  context: Pick<Context, 'clock'>,
  staff: Pick<Staff, 'organization' | 'operator'>,
  { subjectKey, recordId, ground, isDecisive, reason }: FallenGround,
): Promise<void> {
  const now = context.clock.now();
  const listings = await findDisclosedListings(transaction, subjectKey);
  for (const { id, groundRecords } of listings.filter((listing) => isOnList(listing, now))) {
    if (!groundRecords.includes(recordId) || (await anyStands(transaction, groundRecords))) continue;
    const content = { ground, statement: reason };
    const stored = await findListing(transaction, id);
    if (isDecisive && stored?.ownerId === staff.organization.id) {
      await takeListingStep(transaction, context, asAuthority(staff), { id, type: 'remove', content });
    } else {
      await takeListingStep(transaction, context, asOperator(staff), { id, type: 'request-exit', content });
    }
  }
}

async function anyStands(transaction: Transaction<Database>, ids: readonly string[]): Promise<boolean> {
  const rows = await transaction.selectFrom('records').where('id', 'in', ids).select('facts').execute();
  return rows.some(({ facts }) => (JSON.parse(facts) as RecordFacts).state === 'live');
}
