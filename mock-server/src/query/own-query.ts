import { startOfTerm } from '@credit-check/domain/query-log/end-of-term';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { StoredQuery } from '../store/find-queries.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Querier } from './querier.ts';

/**
 * An entry of the asker's own log. Another's is not told from one that does not exist, nor from one past its term (D7).
 * @throws ProblemError `not-found`
 */
export async function findOwnQuery(
  context: Context,
  querier: Querier,
  queryId: string | undefined,
  loaders: Loaders = createLoaders(context.db, querier.owner, context.clock.now()),
): Promise<{ query: StoredQuery; loaders: Loaders }> {
  const { clock, settings } = context;
  const query = queryId === undefined ? undefined : await loaders.queries.load(queryId);
  if (query === undefined || query.at < startOfTerm(clock.now(), settings.logTermYears))
    throw new ProblemError('not-found', 'there is no such query in your log');
  return { query, loaders };
}

/**
 * Why the asker does not get what was answered: the log is the organisation's, an answer is for those of its people and keys
 * that might ask it themselves (GX30(2), GX31(1)). None for a refusal, which holds nothing.
 */
export function checkMayRead({ bases }: Querier, { basis, outcome }: StoredQuery): ProblemError | undefined {
  if (outcome === 'refused' || basis === null || bases.includes(basis)) return undefined;
  return new ProblemError('basis.not-permitted', `you may not ask on the basis ${basis}`);
}
