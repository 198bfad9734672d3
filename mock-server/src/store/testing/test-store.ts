/** An empty store for a test: embedded, or on the PostgreSQL server of the run where the project has one. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import type { Database } from '../database.ts';
import { type DatabaseLocation, openDatabase } from '../open-database.ts';
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
  if (postgres !== undefined) return { url: await createPostgresDatabase(postgres) };
  return { file: folder === undefined ? ':memory:' : join(folder, `${randomUUID()}.sqlite`) };
}

/** Opened and empty. */
export async function openTestDatabase(): Promise<Kysely<Database>> {
  return openDatabase(await newLocation());
}

const made = new Set<string>();

async function createPostgresDatabase(server: { administration: string; template: string }): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await dropClosed(server.administration);
  await administer(server.administration, `create database ${name} template ${server.template} strategy file_copy`);
  made.add(name);
  return server.administration.replace(/[^/]*$/, name);
}

/** Those of earlier tests; one that is still open refuses and waits for the next time. */
async function dropClosed(administration: string): Promise<void> {
  for (const name of made) {
    const dropped = await administer(administration, `drop database ${name}`).then(
      () => true,
      () => false,
    );
    if (dropped) made.delete(name);
  }
}
