/** Writes entries of the query log with what belongs to them, inside the transaction that sequences them (D1). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Selectable, Transaction } from 'kysely';
import type { QueryTable } from './core-tables.ts';
import type { Database } from './database.ts';
import { type IdempotencyMark, markIdempotent } from './idempotency-keys.ts';
import { insertMany } from './insert-many.ts';
import type { OpeningTable } from './opening-tables.ts';

/** The opening of a slot that holds something. */
export type NewOpening = Omit<OpeningTable, 'query_id' | 'position'>;

export interface NewQuery {
  readonly row: Omit<Selectable<QueryTable>, 'next_end'>;
  readonly statement: Uint8Array;
  /** Sealed. */
  readonly claims: Uint8Array;
  /** In the order of the answer. */
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
    queries.map(({ row, statement, claims }) => ({ query_id: row.query_id, bytes: statement, claims })),
  );
  await insertMany(transaction, 'openings', queries.flatMap(openingRows));
  const marks = queries.flatMap(({ row, mark }) => (mark === undefined ? [] : [{ ...mark, queryId: row.query_id }]));
  return markIdempotent(transaction, marks);
}

function nextEndOf(openings: readonly NewOpening[]): EpochMs | null {
  return openings.length === 0 ? null : Math.min(...openings.map(({ until }) => until));
}

function openingRows({ row, openings }: NewQuery): OpeningTable[] {
  return openings.map(({ place, sealed, until, entry_key }, position) => ({
    query_id: row.query_id,
    position,
    place,
    sealed,
    until,
    entry_key,
  }));
}
