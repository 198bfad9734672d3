/**
 * The ends of a query's openings are found by the query, not each by itself: ends lie years apart, so that an index over
 * every one of them is written all over by every query. Written so that an interrupted run can be repeated.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';

export const nextEndMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    const tables = await db.introspection.getTables();
    const hasEnd = tables.some(({ name, columns }) => name === 'queries' && columns.some((c) => c.name === 'next_end'));
    if (!hasEnd) await db.schema.alterTable('queries').addColumn('next_end', 'bigint').execute();
    await db
      .updateTable('queries')
      .set((eb) => ({
        next_end: eb
          .selectFrom('openings')
          .whereRef('openings.query_id', '=', 'queries.query_id')
          .select(({ fn }) => fn.min('until').as('until')),
      }))
      .execute();
    await db.schema
      .createIndex('queries_by_next_end')
      .ifNotExists()
      .on('queries')
      .column('next_end')
      .where(sql.ref('next_end'), 'is not', null)
      .execute();
    await db.schema.dropIndex('openings_by_end').ifExists().execute();
  },
};
