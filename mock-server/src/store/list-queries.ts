/** An owner's query log, page by page (BT28). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { type StoredQuery, selectQueries } from './find-queries.ts';

export interface QueryFilter {
  /** Inclusive. */
  readonly from?: EpochMs;
  /** Exclusive. */
  readonly to?: EpochMs;
  readonly reference?: string;
  readonly operator?: string;
  readonly outcome?: 'answered' | 'refused';
}

/**
 * At most `limit` entries, the last logged first, from below `beforeIndex` where it is given. By their place in the log,
 * not by their instant: the law's clock may be set back.
 */
export function listQueries(
  db: Kysely<Database>,
  owner: string,
  { filter, beforeIndex, limit }: { filter: QueryFilter; beforeIndex: number | undefined; limit: number },
): Promise<StoredQuery[]> {
  let select = selectQueries(db).where('owner', '=', owner);
  if (filter.from !== undefined) select = select.where('at', '>=', filter.from);
  if (filter.to !== undefined) select = select.where('at', '<', filter.to);
  if (filter.reference !== undefined) select = select.where('purpose_reference', '=', filter.reference);
  if (filter.operator !== undefined) select = select.where('operator', '=', filter.operator);
  if (filter.outcome !== undefined) select = select.where('outcome', '=', filter.outcome);
  if (beforeIndex !== undefined) select = select.where('log_index', '<', beforeIndex);
  return select.orderBy('log_index', 'desc').limit(limit).execute();
}
