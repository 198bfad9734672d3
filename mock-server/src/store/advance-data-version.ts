/** Which state of the facts answers are made from: the version the platform started with, and how many changes since. */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { reuseStatement } from './reuse-statement.ts';

/** Of a platform that started empty. */
const EMPTY = 'supplied';

/** Counts one more change and gives its number. Called in every transaction that changes facts. */
export async function advanceDataVersion(transaction: Transaction<Database>): Promise<number> {
  const current = await readDataVersion(transaction);
  const change = changeOf(current) + 1;
  const version = `${current.replace(/ \+\d+$/, '') || EMPTY} +${change}`;
  await transaction
    .insertInto('data_version')
    .values({ id: 1, version })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version }))
    .execute();
  seenWithin.delete(transaction);
  return change;
}

const selectVersion = reuseStatement((db) => db.selectFrom('data_version').select('version'));

/** Empty before any facts were taken in. */
export async function readDataVersion(db: Kysely<Database>): Promise<string> {
  return (await selectVersion(db)).rows[0]?.version ?? '';
}

const seenWithin = new WeakMap<Transaction<Database>, Promise<string>>();

/** Read once a transaction, in which nobody else changes it: all queries that share a commit ask. */
export function dataVersionWithin(transaction: Transaction<Database>): Promise<string> {
  const version = seenWithin.get(transaction) ?? readDataVersion(transaction);
  seenWithin.set(transaction, version);
  return version;
}

/** Number of the last change in a data version. */
export function changeOf(dataVersion: string): number {
  return Number(/ \+(\d+)$/.exec(dataVersion)?.[1] ?? 0);
}
