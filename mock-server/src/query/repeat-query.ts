/** What a retry with an `Idempotency-Key` gets: the first outcome, less what has ended since; nothing is logged twice. */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { StoredQuery } from '../store/find-queries.ts';
import type { Loaders } from './loaders.ts';
import { checkAnswerStands, rebuildAnswer } from './rebuild-answer.ts';

/** @throws ProblemError the first refusal, or `consent.…` where the answer's consent is withdrawn or over */
export async function repeatQuery(
  context: Context,
  loaders: Loaders,
  queryId: string,
  wish: QueryRequest['receipt'],
): Promise<Answer> {
  const query = await load(loaders, queryId);
  const problem = refusalOf(query) ?? (await checkAnswerStands(query, loaders, context.clock.now()));
  if (problem !== undefined) {
    problem.queryId = queryId;
    throw problem;
  }
  const answer = await rebuildAnswer(context, query, loaders, wish);
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
