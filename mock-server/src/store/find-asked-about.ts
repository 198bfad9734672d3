/** The query log by whom it is about (D6): everyone's queries about one subject, page by page. */
import type { Basis } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';
import type { SubjectKey } from './subject-key.ts';

export interface AskedAboutFilter {
  /** Inclusive. */
  readonly from?: EpochMs;
  /** Exclusive. */
  readonly to?: EpochMs;
  readonly outcome?: 'answered' | 'refused';
  readonly basis?: Basis;
  readonly by?: 'others' | 'own';
}

export interface StoredAskedAbout extends Selectable<QueryTable> {
  /** Null for the subject itself. */
  readonly organization_name: string | null;
}

/** At most `limit` entries, the last logged first, from below `beforeIndex` where it is given. */
export function findAskedAbout(
  db: Kysely<Database>,
  key: SubjectKey,
  { filter, beforeIndex, limit }: { filter: AskedAboutFilter; beforeIndex: number | undefined; limit: number },
): Promise<StoredAskedAbout[]> {
  let select = db
    .selectFrom('queries')
    .leftJoin('organizations', 'organizations.id', 'queries.organization_id')
    .where('subject_key', '=', key)
    .selectAll('queries')
    .select('organizations.name as organization_name');
  if (filter.from !== undefined) select = select.where('at', '>=', filter.from);
  if (filter.to !== undefined) select = select.where('at', '<', filter.to);
  if (filter.outcome !== undefined) select = select.where('outcome', '=', filter.outcome);
  if (filter.basis !== undefined) select = select.where('basis', '=', filter.basis);
  if (filter.by !== undefined) select = select.where('owner', filter.by === 'own' ? '=' : '!=', key);
  if (beforeIndex !== undefined) select = select.where('log_index', '<', beforeIndex);
  return select.orderBy('log_index', 'desc').limit(limit).execute();
}

/** Which entries these queries showed, as far as they still stand at `now`. */
export async function findShownEntries(
  db: Kysely<Database>,
  queryIds: readonly string[],
  now: EpochMs,
): Promise<ReadonlyMap<string, readonly EntryKey[]>> {
  if (queryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('openings')
    .where('query_id', 'in', queryIds)
    .where('entry_key', 'is not', null)
    .where('until', '>', now)
    .select(['query_id', 'entry_key'])
    .orderBy('position')
    .execute();
  const shown = new Map<string, EntryKey[]>();
  for (const { query_id, entry_key } of rows) {
    if (entry_key !== null) shown.set(query_id, [...(shown.get(query_id) ?? []), entry_key]);
  }
  return shown;
}
