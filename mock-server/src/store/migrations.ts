/** Every change of the schema, in order. A name once released never changes. */
import type { Migration } from 'kysely/migration';
import { coreMigration } from './core-migration.ts';

export const migrations: Record<string, Migration> = {
  '0001-core': coreMigration,
};
