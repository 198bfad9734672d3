/** An empty store for a test: embedded, or on the PostgreSQL server of the run where the project has one. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Database } from '../database.ts';
import { type DatabaseLocation, openDatabase } from '../open-database.ts';

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
  if (postgres !== undefined) return { url: await createPostgresDatabase(postgres) };
  return { file: folder === undefined ? ':memory:' : join(folder, `${randomUUID()}.sqlite`) };
}

/** Opened and empty. */
export async function openTestDatabase(): Promise<Kysely<Database>> {
  return openDatabase(await newLocation());
}

const made: string[] = [];

async function createPostgresDatabase(server: { administration: string; template: string }): Promise<string> {
  const client = new Client({ connectionString: server.administration });
  await client.connect();
  // Those of earlier tests that are closed by now.
  for (const name of made.splice(0)) {
    await client.query(`drop database ${name}`).catch(() => made.push(name));
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${name} template ${server.template} strategy file_copy`);
  await client.end();
  made.push(name);
  return server.administration.replace(/[^/]*$/, name);
}
