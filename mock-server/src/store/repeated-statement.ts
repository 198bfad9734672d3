import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Texts of statements by what tells them apart: to build one over many values costs as much as to run it. */
const texts = new Map<string, string>();

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
  const text = texts.get(key) ?? build().compile().sql;
  texts.set(key, text);
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return rows;
}
