import { computeRecordPeriods } from '@credit-check/domain/disclosure/disclose-record';
import { isOnList } from '@credit-check/domain/disclosure/disclosure-period';
import type { ListingFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { forgetEntries } from '../store/forget-entries.ts';
import { findDisclosedListings, type StoredListing } from '../store/listing-cases.ts';
import { markRecordsChanged } from '../store/record-versions.ts';
import { subjectKey } from '../store/subject-key.ts';

/**
 * Records that ran on with a listing end with its removal (P2: GX27): stored answers that hold them until later drop them.
 * @param before the listing as it was while it was on
 */
export async function forgetExtendedRecords(
  transaction: Transaction<Database>,
  { subject, listing: { facts: before } }: StoredListing,
  at: EpochMs,
  dataChange: number,
): Promise<void> {
  if (before.groundRecords.length === 0) return;
  const key = subjectKey(subject);
  const listings = await findDisclosedListings(transaction, key);
  const others = listings.filter((listing) => listing.id !== before.id && isOnList(listing, at));
  const rows = await transaction
    .selectFrom('records')
    .where('subject_key', '=', key)
    .where('id', 'in', before.groundRecords)
    .select('facts')
    .execute();
  const extended = rows
    .map(({ facts }): RecordFacts => JSON.parse(facts))
    .filter((record) => endOf(record, [...others, before]) !== endOf(record, others))
    .map(({ id }) => id);
  if (extended.length === 0) return;
  await forgetEntries(
    transaction,
    extended.map((id) => `record:${id}`),
    'removed-from-list',
  );
  await markRecordsChanged(transaction, extended, dataChange);
}

function endOf(record: RecordFacts, listings: readonly ListingFacts[]): string {
  const periods = computeRecordPeriods(record, listings);
  return `${periods?.publicity?.endsAt} ${periods?.retention?.endsAt}`;
}
