import type { Insertable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { runRepeated } from './repeated-statement.ts';
import { splitByPowers } from './statement-sizes.ts';

/** Inserts rows that all have the same columns in the same order, as imports do; elsewhere `insertInto` says more. */
export async function insertMany<Table extends keyof Database>(
  transaction: Transaction<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof typeof first)[];
  for (const part of splitByPowers(rows)) {
    const key = `insert ${table} ${columns.join(' ')} ${part.length}`;
    const values: unknown[] = [];
    for (const row of part) for (const column of columns) values.push(row[column]);
    await runRepeated(transaction, key, () => transaction.insertInto(table).values(part), values);
  }
}
