import type { DialectAdapter, Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Notifications } from './notifications.ts';

/** What the two stores do each in its own way. All else is the same SQL. */
export interface Engine {
  readonly name: 'sqlite' | 'postgresql';
  /** Whether other servers may stand on it. */
  readonly isShared: boolean;
  readonly notifications: Notifications;
  /** Overwrites what was deleted, as far as the store can; never within a transaction. */
  eraseTraces(db: Kysely<Database>): Promise<void>;
}

/** Carries the engine to whoever has the store, one of its transactions, or either with plugins. */
export interface EngineAdapter extends DialectAdapter {
  readonly engine: Engine;
}

/** What the two stores do differently, for the one that was opened. */
export function engineOf(db: Kysely<Database>): Engine {
  return (db.getExecutor().adapter as EngineAdapter).engine;
}

/** How to hear of what is committed in the store behind `db`, which may be a transaction. */
export function notificationsOf(db: Kysely<Database>): Notifications {
  return engineOf(db).notifications;
}
