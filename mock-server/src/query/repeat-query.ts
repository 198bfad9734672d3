/** What a retry with an `Idempotency-Key` gets: the first outcome, less what has ended since; nothing is logged twice. */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { StoredQuery } from '../store/find-queries.ts';
import type { Loaders } from './loaders.ts';
import { checkMayRead } from './own-query.ts';
import type { Querier } from './querier.ts';
import { checkAnswerStands, rebuildAnswer } from './rebuild-answer.ts';

/**
 * @throws ProblemError the first refusal, `consent.…` where the answer's consent is withdrawn or over, or
 *   `basis.not-permitted` where the right to ask it has been taken since
 */
export async function repeatQuery(
  context: Context,
  { querier, loaders }: { readonly querier: Querier; readonly loaders: Loaders },
  queryId: string,
  wish: QueryRequest['receipt'],
): Promise<Answer> {
  const query = await load(loaders, queryId);
  const refusal = refusalOf(query) ?? checkMayRead(querier, query);
  const answer = refusal === undefined ? await rebuildAnswer(context, query, loaders, wish) : undefined;
  const problem = refusal ?? (await checkAnswerStands(query, loaders, context.clock.now()));
  if (problem !== undefined) {
    problem.queryId = queryId;
    throw problem;
  }
  if (answer === undefined) throw new Error('an answered query has no openings');
  return answer;
}

/** The refusal a query became, in the same words. */
export async function repeatRefusal(loaders: Loaders, queryId: string): Promise<ProblemError> {
  const problem = refusalOf(await load(loaders, queryId));
  if (problem === undefined) throw new Error('the query was answered');
  return problem;
}

async function load(loaders: Loaders, queryId: string): Promise<StoredQuery> {
  const query = await loaders.queries.load(queryId);
  if (query === undefined) throw new Error('an idempotency key leads to no query');
  return query;
}

function refusalOf({ code, problem, query_id }: StoredQuery): ProblemError | undefined {
  if (code === null || problem === null) return undefined;
  const { detail, errors } = JSON.parse(problem);
  const refusal = new ProblemError(code, detail, { errors });
  refusal.queryId = query_id;
  return refusal;
}
