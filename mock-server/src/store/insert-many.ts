import { CompiledQuery, type Insertable, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { splitByPowers } from './statement-sizes.ts';

/** Texts of statements by table, columns and number of rows: to build one costs as much as to run it. */
const texts = new Map<string, string>();

/**
 * Inserts rows that all have the same columns in the same order. For imports, where the same few statements run over and
 * over; elsewhere `insertInto` says more.
 */
export async function insertMany<Table extends keyof Database>(
  transaction: Transaction<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof typeof first)[];
  for (const part of splitByPowers(rows)) {
    const key = `${table} ${columns.join(' ')} ${part.length}`;
    const text = texts.get(key) ?? transaction.insertInto(table).values(part).compile().sql;
    texts.set(key, text);
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    await transaction.executeQuery(CompiledQuery.raw(text, values));
  }
}
