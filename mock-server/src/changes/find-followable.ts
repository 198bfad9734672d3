import type { Kysely } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import { checkMayRead } from '../query/own-query.ts';
import type { Querier } from '../query/querier.ts';
import type { Database } from '../store/database.ts';
import { findQueries, type StoredQuery } from '../store/find-queries.ts';

const QUERIES_AT_ONCE = 1000;

/**
 * The queries of these ids, all of them the asker's own: its organisation's, as far as it might ask them itself, or its own
 * where it is a subject. A page may follow what was asked from its origin with a credential like its own, and no more: not
 * what its organisation asked elsewhere.
 * @throws ProblemError `not-found` where one is not; another's is not told from one that does not exist
 */
export async function findFollowable(
  db: Kysely<Database>,
  querier: Querier,
  queryIds: readonly string[],
): Promise<StoredQuery[]> {
  const found: StoredQuery[] = [];
  for (let from = 0; from < queryIds.length; from += QUERIES_AT_ONCE) {
    const queries = await findQueries(db, querier.owner, queryIds.slice(from, from + QUERIES_AT_ONCE));
    found.push(...queries.values());
  }
  if (found.length < queryIds.length || !found.every((query) => mayFollow(querier, query))) {
    throw new ProblemError('not-found', 'one of the queries is not in your log');
  }
  return found;
}

function mayFollow(querier: Querier, query: StoredQuery): boolean {
  const { kind, operator, session } = querier;
  if (kind === 'user' || kind === 'secret') return checkMayRead(querier, query) === undefined;
  if (query.operator !== operator) return false;
  if (session === undefined) return query.basis === 'public';
  const { basis, subjects, consentId, isFrame } = session;
  const { subject_key: key } = query;
  // When something about a person changes is nothing for the page around the frame either (D4).
  const isAbout = key !== null && subjects.has(key) && (isFrame || key.startsWith('uscc:'));
  return isAbout && query.basis === basis && query.consent_id === (consentId ?? null);
}
