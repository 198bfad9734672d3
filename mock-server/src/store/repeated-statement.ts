import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import type { Database } from './database.ts';
import { type Engine, engineOf } from './engine.ts';

/** Texts of statements by store and by what tells them apart: to build one over many values costs as much as to run it. */
const texts: Readonly<Record<Engine['name'], Map<string, string>>> = { sqlite: new Map(), postgresql: new Map() };

/**
 * Runs a statement whose text is built once for each `key`. For imports, where the same few run over and over.
 * @param parameters in the order in which the statement names them
 */
export async function runRepeated<Row>(
  db: Kysely<Database>,
  key: string,
  build: () => Compilable<Row>,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const ofStore = texts[engineOf(db).name];
  const text = ofStore.get(key) ?? build().compile().sql;
  ofStore.set(key, text);
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return rows;
}
