/** Writes one entry of the query log with what belongs to it, inside the transaction that sequences it (D1). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Insertable, Transaction } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';

export interface NewOpening {
  /** SD-JWT disclosure, base64url. */
  readonly opening: string;
  /** Exclusive end; absent: it stays as long as the entry does. */
  readonly until?: EpochMs;
}

export interface NewQuery {
  readonly row: Insertable<QueryTable>;
  readonly statement: Uint8Array;
  /** In the order of the receipt. */
  readonly openings: readonly NewOpening[];
}

export async function insertQuery(transaction: Transaction<Database>, query: NewQuery): Promise<void> {
  const queryId = query.row.query_id;
  await transaction.insertInto('queries').values(query.row).execute();
  await transaction.insertInto('statements').values({ query_id: queryId, bytes: query.statement }).execute();
  if (query.openings.length > 0) {
    const rows = query.openings.map(({ opening, until }, position) => ({
      query_id: queryId,
      position,
      opening,
      until: until ?? null,
    }));
    await transaction.insertInto('openings').values(rows).execute();
  }
}
