/** Whom a listing concerns, so that its subject finds the notice of it (L2). Written so that an interrupted run can be repeated. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { subjectKey } from './subject-key.ts';

export const noticeMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    const tables = await db.introspection.getTables();
    const cases = tables.find(({ name }) => name === 'listing_cases');
    if (!cases?.columns.some(({ name }) => name === 'subject_key')) {
      await db.schema.alterTable('listing_cases').addColumn('subject_key', 'text').execute();
    }
    const listings = await db
      .selectFrom('listing_cases')
      .where('subject_key', 'is', null)
      .select(['id', 'subject'])
      .execute();
    for (const { id, subject } of listings) {
      const key = subjectKey(JSON.parse(subject));
      await db.updateTable('listing_cases').set({ subject_key: key }).where('id', '=', id).execute();
    }
    await db.schema
      .createIndex('listing_cases_by_subject')
      .ifNotExists()
      .on('listing_cases')
      .column('subject_key')
      .execute();
  },
};
