import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { engineOf } from '../engine.ts';

/**
 * What makes a statement's cost grow with a table: names of tables it would read from end to end, however large, and
 * `sort` where it would sort.
 * @param text in the store's own dialect; parameters stay as they are
 */
export async function findScans(db: Kysely<Database>, text: string): Promise<string[]> {
  return engineOf(db).name === 'sqlite' ? findSqliteScans(db, text) : findPostgresScans(db, text);
}

async function findSqliteScans(db: Kysely<Database>, text: string): Promise<string[]> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', 'null'))}`.execute(
    db,
  );
  return rows.flatMap(({ detail }) => {
    if (detail.startsWith('USE TEMP B-TREE')) return ['sort'];
    const table = /^SCAN (\w+)/.exec(detail)?.[1];
    return table === undefined ? [] : [table];
  });
}

interface PostgresPlan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PostgresPlan[];
}

/** Tables of a test are so small that reading them whole is cheaper: told that it is not, the planner looks for a way. */
async function findPostgresScans(db: Kysely<Database>, text: string): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    for (const way of ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin', 'material']) {
      await sql`set local ${sql.raw(`enable_${way}`)} = off`.execute(transaction);
    }
    const explain = sql<{
      'QUERY PLAN': [{ Plan: PostgresPlan }];
    }>`explain (generic_plan, format json) ${sql.raw(text)}`;
    const { rows } = await explain.execute(transaction);
    return scansOf(rows[0]!['QUERY PLAN'][0].Plan);
  });
}

function scansOf(plan: PostgresPlan): string[] {
  const type = plan['Node Type'];
  // The first rows in an index's order are no more in a large table.
  const below = type === 'Limit' ? [] : (plan.Plans ?? []).flatMap(scansOf);
  const isScan = type.endsWith('Scan') && plan['Index Cond'] === undefined;
  if (isScan && plan['Relation Name'] !== undefined) return [...below, plan['Relation Name']];
  return type === 'Sort' ? [...below, 'sort'] : below;
}
