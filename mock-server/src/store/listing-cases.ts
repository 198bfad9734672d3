/** Severe listings with their procedure, and what is disclosed of them once they are served (L2). */
import type { ListingFacts } from '@credit-check/domain/disclosure/facts';
import type { IngestedResponsible } from '@credit-check/domain/ingest/judge-listing';
import type { IngestedSubject } from '@credit-check/domain/ingest/judge-subject';
import { isNotice, isWaiting, type ListingCase } from '@credit-check/domain/severe-list/listing-case';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { ListingCaseTable } from './listing-tables.ts';
import { type SubjectKey, subjectKey } from './subject-key.ts';

export interface StoredListing {
  readonly id: string;
  readonly ownerId: string;
  readonly subject: IngestedSubject;
  readonly responsible: readonly IngestedResponsible[];
  readonly listing: ListingCase;
  readonly digest: string | null;
  readonly dataChange: number;
}

/** Whoever’s it is, in whichever state. */
export async function findListing(db: Kysely<Database>, id: string): Promise<StoredListing | undefined> {
  const row = await db.selectFrom('listing_cases').where('id', '=', id).selectAll().executeTakeFirst();
  return row && fromRow(row);
}

/** Listings whose authority may owe something: all, or one authority's. */
export async function findWaitingListings(db: Kysely<Database>, ownerId?: string): Promise<StoredListing[]> {
  let waiting = db.selectFrom('listing_cases').where('is_waiting', '=', 1);
  if (ownerId !== undefined) waiting = waiting.where('owner_id', '=', ownerId);
  return (await waiting.selectAll().orderBy('id').execute()).map(fromRow);
}

/** Listings on which notice was given to a subject and that are not served yet, or were dropped; oldest first by their id. */
export async function findNotices(db: Kysely<Database>, key: SubjectKey): Promise<StoredListing[]> {
  const rows = await db.selectFrom('listing_cases').where('subject_key', '=', key).selectAll().orderBy('id').execute();
  return rows.map(fromRow).filter(({ listing }) => isNotice(listing));
}

function fromRow(row: Selectable<ListingCaseTable>): StoredListing {
  return {
    id: row.id,
    ownerId: row.owner_id,
    subject: JSON.parse(row.subject),
    responsible: JSON.parse(row.responsible),
    listing: JSON.parse(row.listing),
    digest: row.digest,
    dataChange: Number(row.data_change),
  };
}

/** Keeps a listing as it stands after a step. */
export async function putListing(transaction: Transaction<Database>, stored: StoredListing): Promise<void> {
  const row = {
    owner_id: stored.ownerId,
    subject: JSON.stringify(stored.subject),
    subject_key: subjectKey(stored.subject),
    responsible: JSON.stringify(stored.responsible),
    listing: JSON.stringify(stored.listing),
    digest: stored.digest,
    data_change: stored.dataChange,
    is_waiting: isWaiting(stored.listing) ? (1 as const) : (0 as const),
  };
  await transaction
    .insertInto('listing_cases')
    .values({ id: stored.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export interface TakenStep {
  readonly listingId: string;
  readonly type: string;
  readonly organizationId: string;
  readonly operator: string;
  readonly at: EpochMs;
}

/** Notes who took a step. */
export async function noteStep(transaction: Transaction<Database>, step: TakenStep): Promise<void> {
  const { count } = await transaction
    .selectFrom('listing_steps')
    .where('listing_id', '=', step.listingId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('listing_steps')
    .values({
      listing_id: step.listingId,
      position: Number(count) + 1,
      type: step.type,
      organization_id: step.organizationId,
      operator: step.operator,
      at: step.at,
    })
    .execute();
}

/** Puts a listing that was served, or has left since, where the query path reads it. Its subjects must be known. */
export async function discloseStoredListing(
  transaction: Transaction<Database>,
  { id, subject, responsible, listing }: StoredListing,
): Promise<void> {
  const row = { subject_key: subjectKey(subject), facts: JSON.stringify(listing.facts) };
  await transaction
    .insertInto('severe_listings')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  for (const { subject: person, role } of responsible) {
    await transaction
      .insertInto('responsibilities')
      .values({ listing_id: id, subject_key: subjectKey(person), role })
      .onConflict((conflict) => conflict.columns(['subject_key', 'listing_id']).doUpdateSet({ role }))
      .execute();
  }
}

/** What is disclosed of a subject's listings. */
export async function findDisclosedListings(db: Kysely<Database>, key: SubjectKey): Promise<ListingFacts[]> {
  const rows = await db.selectFrom('severe_listings').where('subject_key', '=', key).select('facts').execute();
  return rows.map(({ facts }) => JSON.parse(facts));
}
