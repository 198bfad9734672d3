/** Writes one entry of the query log with what belongs to it, inside the transaction that sequences it (D1). */
import type { Opening } from '@credit-check/domain/receipt/split-openings';
import type { Insertable, Transaction } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';

export interface NewQuery {
  readonly row: Insertable<QueryTable>;
  readonly statement: Uint8Array;
  /** In the order of the receipt. */
  readonly openings: readonly Pick<Opening, 'disclosure' | 'until'>[];
}

export async function insertQuery(transaction: Transaction<Database>, query: NewQuery): Promise<void> {
  const queryId = query.row.query_id;
  await transaction.insertInto('queries').values(query.row).execute();
  await transaction.insertInto('statements').values({ query_id: queryId, bytes: query.statement }).execute();
  const rows = query.openings.map(({ disclosure, until }, position) => ({
    query_id: queryId,
    position,
    disclosure,
    until,
  }));
  await transaction.insertInto('openings').values(rows).execute();
}
