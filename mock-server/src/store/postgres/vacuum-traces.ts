import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';

/** What holds words about subjects and is deleted or overwritten when they are to be forgotten. */
const tables = [
  'openings',
  'records',
  'evaluations',
  'record_versions',
  'severe_listings',
  'listing_cases',
  'subjects',
  'idempotent_answers',
] as const satisfies (keyof Database)[];

/**
 * Takes dead rows out of their pages, so that no statement can reach them. What PostgreSQL cannot be made to overwrite,
 * and what to do about it, says `docs/postgresql.md`. Skips tables that are being vacuumed already; indexes hold keys
 * alone and wait for autovacuum.
 */
export async function vacuumTraces(db: Kysely<Database>): Promise<void> {
  const names = sql.join(tables.map((table) => sql.table(table)));
  await sql`vacuum (skip_locked, index_cleanup off, truncate off) ${names}`.execute(db);
}
