import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Database } from './database.ts';

/** Stands for a parameter's value while the statement is built. */
class Marker {
  readonly parameter: number;
  /** Where the parameter is a list. */
  readonly item: number | undefined;

  constructor(parameter: number, item?: number) {
    this.parameter = parameter;
    this.item = item;
  }

  valueIn(parameters: readonly unknown[]): unknown {
    const value = parameters[this.parameter];
    return this.item === undefined ? value : (value as readonly unknown[])[this.item];
  }
}

/**
 * A statement that is built and compiled once, then run with other values: to build one costs as much as to run it. For
 * the few on the path of every query. Lists are compiled once for each length: pad them (`padToPower`).
 * @param build may hand its parameters to the builder only, never look at them: they stand for values to come
 * @example
 * const find = reuseStatement((db, id: string) => db.selectFrom('users').where('login', '=', id).selectAll());
 * const { rows } = await find(db, 'officer@agency');
 */
export function reuseStatement<const Parameters extends readonly unknown[], Row>(
  build: (db: Kysely<Database>, ...parameters: Parameters) => Compilable<Row>,
): (db: Kysely<Database>, ...parameters: Parameters) => Promise<QueryResult<Row>> {
  // By dialect: a store and its transactions share their adapter.
  const compiled = new WeakMap<object, Map<string, CompiledQuery<Row>>>();

  function compile(db: Kysely<Database>, parameters: Parameters): CompiledQuery<Row> {
    const markers = parameters.map((value, i) =>
      Array.isArray(value) ? value.map((_, item) => new Marker(i, item)) : new Marker(i),
    );
    return build(db, ...(markers as unknown as Parameters)).compile();
  }

  return async (db, ...parameters) => {
    const executor = db.getExecutor();
    const byShape = compiled.get(executor.adapter) ?? new Map<string, CompiledQuery<Row>>();
    compiled.set(executor.adapter, byShape);
    const shape = parameters.map((value) => (Array.isArray(value) ? value.length : '')).join();
    const statement = byShape.get(shape) ?? compile(db, parameters);
    byShape.set(shape, statement);
    // A plugin may refuse a statement at any time; it sees each run as it would see one just built.
    executor.transformQuery(statement.query, statement.queryId);
    const values = statement.parameters.map((value) => (value instanceof Marker ? value.valueIn(parameters) : value));
    return db.executeQuery({ ...statement, parameters: values });
  };
}
