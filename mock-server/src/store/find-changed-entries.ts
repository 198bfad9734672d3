import type { Transaction } from 'kysely';
import { changeOf, dataVersionWithin } from './advance-data-version.ts';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';

/**
 * Whether one of these entries was changed, revoked or removed since the facts were read at `dataVersion`: an answer that
 * shows it must not be stored, for what is forgotten was forgotten before it.
 */
export async function hasChangedSince(
  transaction: Transaction<Database>,
  keys: readonly EntryKey[],
  dataVersion: string,
): Promise<boolean> {
  if (keys.length === 0 || (await dataVersionWithin(transaction)) === dataVersion) return false;
  const since = changeOf(dataVersion);
  const record = await transaction
    .selectFrom('record_versions')
    .where('record_id', 'in', keys.map(idOf))
    .where('data_change', '>', since)
    .select('record_id')
    .executeTakeFirst();
  const listing = await transaction
    .selectFrom('listing_cases')
    .where('id', 'in', keys.map(idOf))
    .where('data_change', '>', since)
    .select('id')
    .executeTakeFirst();
  return record !== undefined || listing !== undefined;
}

/** A listing and a record of the same id are looked at alike: at worst an answer is made once more. */
function idOf(key: EntryKey): string {
  return key.slice(key.indexOf(':') + 1);
}
