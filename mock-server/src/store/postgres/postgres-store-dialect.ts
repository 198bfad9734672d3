/** The shared store: PostgreSQL through Kysely. Several server processes may stand on one. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Engine, EngineAdapter } from '../engine.ts';
import { type Listener, openListener } from './listener.ts';
import { openPool } from './pool.ts';
import { createVacuum } from './vacuum-traces.ts';

/** Names the queue of those who write; of no meaning beyond being the same for all. */
const WRITERS_LOCK = 6962;

/**
 * Behaves as the embedded store does: transactions that may write follow one another, also across processes. Whoever
 * reads something in a transaction may decide by it; nobody else changes it meanwhile. Reads go beside them.
 */
export class PostgresStoreDialect implements Dialect {
  readonly #url: string;
  readonly #listener: Listener;

  constructor(url: string) {
    this.#url = url;
    this.#listener = openListener(url);
  }

  createDriver(): Driver {
    return new PostgresStoreDriver(this.#url, this.#listener);
  }

  createAdapter(): EngineAdapter {
    return new PostgresStoreAdapter(this.#listener);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}

class PostgresStoreAdapter extends PostgresAdapter implements EngineAdapter {
  readonly engine: Engine;

  constructor(listener: Listener) {
    super();
    this.engine = { name: 'postgresql', isShared: true, notifications: listener, eraseTraces: createVacuum() };
  }
}

class PostgresStoreDriver extends PostgresDriver {
  readonly #listener: Listener;

  constructor(url: string, listener: Listener) {
    super({ pool: async () => openPool(url) });
    this.#listener = listener;
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === 'read only') return super.beginTransaction(connection, settings);
    try {
      // One word with the database, not two: each makes the others wait.
      await connection.executeQuery(CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${WRITERS_LOCK})`));
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
      throw error;
    }
  }

  override async destroy(): Promise<void> {
    await this.#listener.close();
    await super.destroy();
  }
}
