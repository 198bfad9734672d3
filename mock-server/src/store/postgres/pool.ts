import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, types as defaultTypes, Pool, type PoolClient } from 'pg';
import { readInteger } from './read-integer.ts';

const CONNECTIONS_MAX = 20;
const CONNECT_MS = 5000;
/** Longer than any of our transactions takes; then whoever waits is told to come back. */
const LOCK_MS = 10_000;
/** A process whose machine is gone holds its locks no longer. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const INT8 = 20;

/** As every connection to the store is made. */
export function connectionOptions(url: string) {
  return {
    connectionString: url,
    application_name: 'credit-check',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    // A database whose machine is gone is noticed in minutes, not hours.
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** Connections as Kysely takes them: values as the embedded store gives them, statements prepared once each. */
export function openPool(url: string): PostgresPool {
  const pool = new Pool({
    ...connectionOptions(url),
    max: CONNECTIONS_MAX,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? readInteger : defaultTypes.getTypeParser(oid, format)),
    },
  });
  // A connection that is lost leaves the pool; the statement that needs one says what is wrong.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const prepared = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = prepared.get(client) ?? preparing(client);
      prepared.set(client, known);
      return known;
    },
  };
}

const PREPARED_MAX = 300;
const names = new Map<string, string>();

/** Statements are few and repeat: planning one costs more than running it. */
function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < PREPARED_MAX) names.set(text, `s${names.size}`);
  return names.get(text);
}

/** feature_not_supported: a table has changed since the statement was prepared. invalid_sql_statement_name: a proxy. */
const STALE_STATEMENT = new Set(['0A000', '26000']);

function preparing(client: PoolClient): PostgresPoolClient {
  let isStale = false;
  async function query(text: string, values: readonly unknown[]) {
    try {
      const name = values.length > 0 ? nameOf(text) : undefined;
      return await client.query({ text, values: values.map(storable), ...(name !== undefined && { name }) });
    } catch (error) {
      if (error instanceof DatabaseError) {
        isStale ||= STALE_STATEMENT.has(error.code ?? '');
        // Both may quote rows, which are nothing for a log.
        error.detail = undefined;
        error.where = undefined;
      }
      throw error;
    }
  }
  return {
    // The other form, with a cursor, is for streamed results, of which there are none.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy || isStale),
  };
}

/** PostgreSQL holds no U+0000 in text: it becomes what the parsers of HTML make of it, and is found by nobody. */
function storable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}
