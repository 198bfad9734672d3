import type { Kysely } from 'kysely';
import { changeOf, readDataVersion } from './advance-data-version.ts';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';

/**
 * Whether one of these entries was changed, revoked or removed since the facts were read at `dataVersion`: an answer that
 * shows it must not be stored, for what is forgotten was forgotten before it.
 */
export async function hasChangedSince(
  db: Kysely<Database>,
  keys: readonly EntryKey[],
  dataVersion: string,
): Promise<boolean> {
  if (keys.length === 0 || (await readDataVersion(db)) === dataVersion) return false;
  const changed = await db
    .selectFrom('record_versions')
    .where(
      'record_id',
      'in',
      keys.map((key) => key.slice(key.indexOf(':') + 1)),
    )
    .where('data_change', '>', changeOf(dataVersion))
    .select('record_id')
    .executeTakeFirst();
  return changed !== undefined;
}
