/** The embedded store: SQLite through Kysely, migrated to the newest schema. */
import Sqlite from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';

/** Keys of queries are random, so that their pages are touched all over: the warm ones must fit. */
const CACHE_KIB = 65_536;
/** A page written often is written back once; what is to be forgotten is written back at once (`forget-ended.ts`). */
const CHECKPOINT_PAGES = 8192;

/**
 * Opens (or makes) the database. A commit is on the disk when it returns (WAL with `synchronous=FULL`, D1), and what is
 * deleted is overwritten, so that a forgotten opening cannot be read from the file.
 * @param file path, or `:memory:`
 * @throws where the file cannot be opened or a migration fails
 */
export async function openDatabase({ file }: { file: string }): Promise<Kysely<Database>> {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`cache_size = -${CACHE_KIB}`);
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: withStatementCache(sqlite) }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw error;
  }
  return db;
}

const CACHED_STATEMENTS_MAX = 200;

/** Statements are few and repeat: preparing one costs more than running it. The least recently used leaves first. */
function withStatementCache(sqlite: Sqlite.Database): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>();
  return {
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
