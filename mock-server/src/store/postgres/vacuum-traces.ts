import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';

/** Small, and worth rewriting: with a key that is destroyed, all it has sealed is unreadable wherever it stands. */
const KEYS = 'period_keys' satisfies keyof Database;

/**
 * Takes what was deleted out of the tables: the keys' file is written anew, elsewhere dead rows leave their pages, so that
 * no statement can reach them. What PostgreSQL cannot be made to overwrite, and what follows, says `docs/postgresql.md`.
 * Whoever comes while it runs shares the next run. A table that is being vacuumed already is left to that.
 */
export function createVacuum(): (db: Kysely<Database>) => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function start(db: Kysely<Database>): Promise<void> {
    next = undefined;
    running = vacuum(db).finally(() => {
      running = undefined;
    });
    return running;
  }

  return (db) => {
    if (running === undefined) return start(db);
    const again = () => start(db);
    next ??= running.then(again, again);
    return next;
  };
}

async function vacuum(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
  const others = rows.filter(({ name }) => name !== KEYS).map(({ name }) => sql.table(name));
  await sql`vacuum (full, skip_locked) ${sql.table(KEYS)}`.execute(db);
  // Indexes hold keys alone and wait for autovacuum.
  await sql`vacuum (skip_locked, index_cleanup off, truncate off) ${sql.join(others)}`.execute(db);
}
