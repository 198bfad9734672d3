import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { type StoredQuery, selectQueries } from './find-queries.ts';

/**
 * An answered query on the basis `public`, whoever asked it. Its id is 128 random bits: who holds it was shown the answer.
 * Queries on any other basis are not found here: what they showed is not for the public (D5).
 */
export function findPublicQuery(db: Kysely<Database>, queryId: string): Promise<StoredQuery | undefined> {
  return selectQueries(db)
    .where('query_id', '=', queryId)
    .where('basis', '=', 'public')
    .where('outcome', '=', 'answered')
    .executeTakeFirst();
}
