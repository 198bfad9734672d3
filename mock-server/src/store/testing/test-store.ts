/** An empty store for a test: embedded, or on the PostgreSQL server of the run where the project has one. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { expect, inject } from 'vitest';
import type { Database } from '../database.ts';
import type { DatabaseLocation } from '../database-location.ts';
import { openDatabase } from '../open-database.ts';
import { administer } from './administer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URLs of a server for this run; absent where the tests are to run on SQLite. */
    postgres?: { readonly administration: string; readonly template: string };
  }
}

const postgres = inject('postgres');

/** Whether this run is on PostgreSQL: some tests look at what only one of the stores has. */
export const onPostgres = postgres !== undefined;

/** Where nothing is yet. With a folder it can be opened again after it was closed. */
export async function newLocation(folder?: string): Promise<DatabaseLocation> {
  if (onPostgres) return { url: await newPostgresUrl() };
  return { file: folder === undefined ? ':memory:' : join(folder, `${randomUUID()}.sqlite`) };
}

/** Opened and empty. */
export async function openTestDatabase(): Promise<Kysely<Database>> {
  return openDatabase(await newLocation());
}

/** Databases of this file's tests, with the test that made each; what is made for all of them has none. */
const made = new Map<string, string | undefined>();

/** An empty, migrated PostgreSQL database; only in the project that has a server. */
export async function newPostgresUrl(): Promise<string> {
  const server = postgres!;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await dropClosed(server.administration);
  await administer(server.administration, `create database ${name} template ${server.template} strategy file_copy`);
  made.set(name, expect.getState().currentTestName);
  return server.administration.replace(/[^/]*$/, name);
}

/** Those of earlier tests. One that is still open stays for the next time: to drop it would wait for its end. */
async function dropClosed(administration: string): Promise<void> {
  const client = new Client({ connectionString: administration });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select distinct datname from pg_stat_activity');
  const open = new Set(rows.map(({ datname }) => datname));
  for (const [name, test] of made) {
    if (open.has(name) || test === undefined || test === expect.getState().currentTestName) continue;
    await client.query(`drop database ${name}`);
    made.delete(name);
  }
  await client.end();
}
