/** Changes what procedures note on an entry: annotations, that it is repaired, a measure that is lifted. No new version. */
import type { EvaluationFacts, ListingFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';
import { discloseStoredListing, findListing, putListing } from './listing-cases.ts';
import { markRecordsChanged } from './record-versions.ts';

type Facts = RecordFacts | EvaluationFacts | ListingFacts;

/**
 * Nothing where the entry is gone. An answer that is being made from the facts of before is made anew (`dataChange`).
 * @param change keeps the kind of facts it is given
 */
export async function changeEntry(
  transaction: Transaction<Database>,
  key: EntryKey,
  dataChange: number,
  change: <F extends Facts>(facts: F) => F,
): Promise<void> {
  const type = key.slice(0, key.indexOf(':'));
  const id = key.slice(type.length + 1);
  if (type === 'listing') return changeListing(transaction, id, dataChange, change);
  const table = type === 'record' ? 'records' : 'evaluations';
  const row = await transaction.selectFrom(table).where('id', '=', id).select('facts').executeTakeFirst();
  if (row === undefined) return;
  await transaction
    .updateTable(table)
    .set({ facts: JSON.stringify(change(JSON.parse(row.facts))) })
    .where('id', '=', id)
    .execute();
  await markRecordsChanged(transaction, [id], dataChange);
}

async function changeListing(
  transaction: Transaction<Database>,
  id: string,
  dataChange: number,
  change: <F extends Facts>(facts: F) => F,
): Promise<void> {
  const stored = await findListing(transaction, id);
  if (stored === undefined) return;
  const listing = { ...stored.listing, facts: change(stored.listing.facts) };
  const changed = { ...stored, listing, dataChange };
  await putListing(transaction, changed);
  if (listing.facts.servedAt !== undefined) await discloseStoredListing(transaction, changed);
}
