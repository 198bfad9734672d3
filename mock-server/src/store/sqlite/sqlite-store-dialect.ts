/** The embedded store: SQLite through Kysely. */
import { closeSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import {
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { Engine, EngineAdapter } from '../engine.ts';
import { createSubscribers } from '../subscribers.ts';

/**
 * Subjects and records are looked up all over: the warm pages, which lead to the others, must fit.
 * Random look-ups in three times as much data take no longer than with twice this, a tenth longer with half of it.
 */
const CACHE_KIB = 32_768;
/** A page written often is written back once; what is to be forgotten is written back at once (`eraseTraces`). */
const CHECKPOINT_PAGES = 8192;

/**
 * A commit is on the disk when it returns (WAL with `synchronous=FULL`, D1), and what is deleted is overwritten, so that
 * a forgotten opening cannot be read from the file.
 */
export class SqliteStoreDialect extends SqliteDialect {
  readonly #database: StoreDatabase;
  readonly #adapter = new SqliteStoreAdapter();

  /** @throws where the file cannot be opened */
  constructor(file: string) {
    const database = withStatementCache(openFile(file));
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new SqliteStoreDriver(this.#database, this.#adapter);
  }

  override createAdapter(): SqliteStoreAdapter {
    return this.#adapter;
  }
}

/** The store is this process's own, with one connection: who publishes in a transaction pokes when it is committed. */
class SqliteStoreAdapter extends SqliteAdapter implements EngineAdapter {
  readonly #subscribers = createSubscribers();
  #published = false;

  readonly engine: Engine = {
    name: 'sqlite',
    isShared: false,
    notifications: {
      publish: async () => {
        this.#published = true;
      },
      subscribe: (onPoke) => this.#subscribers.add(onPoke),
    },
    // What was deleted still stands in the write-ahead log until it is written back.
    eraseTraces: async (db) => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
  };

  endTransaction(outcome: 'committed' | 'rolled back'): void {
    const isPoke = this.#published && outcome === 'committed';
    this.#published = false;
    if (isPoke) this.#subscribers.poke();
  }
}

class SqliteStoreDriver extends SqliteDriver {
  readonly #database: StoreDatabase;
  readonly #adapter: SqliteStoreAdapter;

  constructor(database: StoreDatabase, adapter: SqliteStoreAdapter) {
    super({ database });
    this.#database = database;
    this.#adapter = adapter;
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#adapter.endTransaction('committed');
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#adapter.endTransaction('rolled back');
    // A full disk has rolled it back already: another try would fail, and hide from the operator what had.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

function openFile(file: string): Sqlite.Database {
  closeToOthers(file);
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`cache_size = -${CACHE_KIB}`);
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  attachVault(sqlite, file);
  return sqlite;
}

/** Makes a file that is not there for its owner alone; SQLite gives what it puts beside it the same mode. */
function closeToOthers(file: string): void {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
}

/** Keys of openings stand in a file of their own, so that a copy of the database is none of them (`VaultTables`). */
function attachVault(sqlite: Sqlite.Database, file: string): void {
  const vault = file === ':memory:' ? file : vaultFileOf(file);
  closeToOthers(vault);
  sqlite.prepare('attach database ? as vault').run(vault);
  sqlite.pragma('vault.journal_mode = WAL');
  sqlite.exec('create table if not exists vault.period_keys (period integer primary key, secret blob not null)');
}

/** `…/platform.sqlite` → `…/platform-keys.sqlite`. Never into a backup. */
export function vaultFileOf(file: string): string {
  return file.replace(/(\.sqlite)?$/, '-keys.sqlite');
}

const CACHED_STATEMENTS_MAX = 200;

interface StoreDatabase extends SqliteDatabase {
  readonly inTransaction: boolean;
}

/** Statements are few and repeat: preparing one costs more than running it. The least recently used leaves first. */
function withStatementCache(sqlite: Sqlite.Database): StoreDatabase {
  const cache = new Map<string, SqliteStatement>();
  return {
    get inTransaction() {
      return sqlite.inTransaction;
    },
    close: () => {
      cache.clear();
      sqlite.close();
    },
    prepare(text) {
      const statement = cache.get(text) ?? sqlite.prepare(text);
      cache.delete(text);
      cache.set(text, statement);
      if (cache.size > CACHED_STATEMENTS_MAX) cache.delete(cache.keys().next().value!);
      return statement;
    },
  };
}
