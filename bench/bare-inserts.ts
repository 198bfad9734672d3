/** The floor of the log: one row an entry, those that come together in one durable transaction, nothing else. */
import type { DatabaseLocation } from '@credit-check/mock-server/store/database-location';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { shareCommits } from './share-commits.ts';

export interface BareInserts {
  append(entry: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export async function openBareInserts(location: DatabaseLocation): Promise<BareInserts> {
  const { insertAll, close } = 'url' in location ? await openPostgres(location.url) : openSqlite(location.file);
  return { append: shareCommits(insertAll), close };
}

interface BareStore {
  insertAll(entries: readonly Uint8Array[]): Promise<void>;
  close(): Promise<void>;
}

function openSqlite(file: string): BareStore {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table entries (log_index integer primary key, entry blob not null)');
  const insert = db.prepare('insert into entries (entry) values (?)');
  const insertAll = db.transaction((entries: readonly Uint8Array[]) => {
    for (const entry of entries) insert.run(entry);
  });
  return { insertAll: async (entries) => insertAll(entries), close: async () => void db.close() };
}

async function openPostgres(url: string): Promise<BareStore> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create table entries (log_index bigint generated always as identity primary key, entry bytea)');
  const text = 'insert into entries (entry) select unnest($1::bytea[])';
  return {
    insertAll: async (entries) => void (await client.query({ name: 'insert', text, values: [entries] })),
    close: () => client.end(),
  };
}
