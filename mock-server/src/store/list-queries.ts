/** An owner's query log, page by page (BT28). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { type StoredQuery, selectQueries } from './find-queries.ts';

/** Where a page ends: the next one holds what is older. */
export interface QueryPosition {
  readonly at: EpochMs;
  readonly index: number;
}

export interface QueryFilter {
  /** Inclusive. */
  readonly from?: EpochMs;
  /** Exclusive. */
  readonly to?: EpochMs;
  readonly reference?: string;
  readonly operator?: string;
  readonly outcome?: 'answered' | 'refused';
}

/** At most `limit` entries older than `after`, newest first; of the same instant, the later in the log first. */
export function listQueries(
  db: Kysely<Database>,
  owner: string,
  { filter, after, limit }: { filter: QueryFilter; after: QueryPosition | undefined; limit: number },
): Promise<StoredQuery[]> {
  let select = selectQueries(db).where('owner', '=', owner);
  if (filter.from !== undefined) select = select.where('at', '>=', filter.from);
  if (filter.to !== undefined) select = select.where('at', '<', filter.to);
  if (filter.reference !== undefined) select = select.where('purpose_reference', '=', filter.reference);
  if (filter.operator !== undefined) select = select.where('operator', '=', filter.operator);
  if (filter.outcome !== undefined) select = select.where('outcome', '=', filter.outcome);
  if (after !== undefined) {
    select = select.where((eb) => eb(eb.refTuple('at', 'log_index'), '<', eb.tuple(after.at, after.index)));
  }
  return select.orderBy('at', 'desc').orderBy('log_index', 'desc').limit(limit).execute();
}
