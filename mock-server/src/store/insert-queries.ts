/** Writes entries of the query log with what belongs to them, inside the transaction that sequences them (D1). */
import type { Opening } from '@credit-check/domain/receipt/split-openings';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Selectable, Transaction } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';
import { type IdempotencyMark, markIdempotent } from './idempotency-keys.ts';
import { insertMany } from './insert-many.ts';

export interface NewOpening extends Pick<Opening, 'disclosure' | 'until'> {
  /** What the slot shows; none of what shows no entry. */
  readonly entryKey?: EntryKey | null;
}

export interface NewQuery {
  readonly row: Omit<Selectable<QueryTable>, 'next_end'>;
  readonly statement: Uint8Array;
  /** In the order of the receipt. */
  readonly openings: readonly NewOpening[];
  /** Where the request came with an `Idempotency-Key`. */
  readonly mark?: IdempotencyMark | undefined;
}

/** False where an idempotency key is taken by another query: then the transaction is to be rolled back. */
export async function insertQueries(
  transaction: Transaction<Database>,
  queries: readonly NewQuery[],
): Promise<boolean> {
  await insertMany(
    transaction,
    'queries',
    queries.map(({ row, openings }) => ({ ...row, next_end: nextEndOf(openings) })),
  );
  await insertMany(
    transaction,
    'statements',
    queries.map(({ row, statement }) => ({ query_id: row.query_id, bytes: statement })),
  );
  await insertMany(transaction, 'openings', queries.flatMap(openingRows));
  const marks = queries.flatMap(({ row, mark }) => (mark === undefined ? [] : [{ ...mark, queryId: row.query_id }]));
  return markIdempotent(transaction, marks);
}

function nextEndOf(openings: readonly NewOpening[]): EpochMs | null {
  const first = Math.min(...openings.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
  return first === Number.POSITIVE_INFINITY ? null : first;
}

function openingRows({ row, openings }: NewQuery) {
  return openings.map(({ disclosure, until, entryKey }, position) => ({
    query_id: row.query_id,
    position,
    disclosure,
    until,
    entry_key: entryKey ?? null,
  }));
}
