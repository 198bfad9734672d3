/** Writes one entry of the query log with what belongs to it, inside the transaction that sequences it (D1). */
import type { Opening } from '@credit-check/domain/receipt/split-openings';
import type { Insertable, Transaction } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';

export interface NewOpening extends Pick<Opening, 'disclosure' | 'until'> {
  /** What the slot shows; none of what shows no entry. */
  readonly entryKey?: EntryKey | null;
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
  const rows = query.openings.map(({ disclosure, until, entryKey }, position) => ({
    query_id: queryId,
    position,
    disclosure,
    until,
    entry_key: entryKey ?? null,
  }));
  await transaction.insertInto('openings').values(rows).execute();
}
