import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Parameters of one statement stay few enough for either store. */
const KEYS_MAX = 128;

/**
 * One statement for all that the requests of one turn of the event loop look up by key: as commits are shared, so is
 * reading. Nothing is remembered.
 * @param find what the keys lead to; each is asked for once
 * @example
 * const findOne = gather(async (db, ids: readonly string[]) => findMany(db, ids));
 */
export function gather<Key extends string, Value>(
  find: (db: Kysely<Database>, keys: readonly Key[]) => Promise<(key: Key) => Value>,
): (db: Kysely<Database>, key: Key) => Promise<Value> {
  const loaders = new WeakMap<Kysely<Database>, DataLoader<Key, Value>>();

  function loaderOf(db: Kysely<Database>): DataLoader<Key, Value> {
    const known = loaders.get(db);
    if (known !== undefined) return known;
    const loader = new DataLoader<Key, Value>(async (keys) => keys.map(await find(db, [...new Set(keys)])), {
      cache: false,
      maxBatchSize: KEYS_MAX,
      batchScheduleFn: setImmediate,
    });
    loaders.set(db, loader);
    return loader;
  }

  return (db, key) => loaderOf(db).load(key);
}
