import { operations } from '@credit-check/domain/contract/operations';
import { defineRoute } from '../http/route.ts';
import { authenticate } from '../query/authenticate.ts';
import { logEntry } from '../query/log-entry.ts';
import { findOwnQuery } from '../query/own-query.ts';
import { checkAnswerStands, rebuildAnswer } from '../query/rebuild-answer.ts';

/** One entry of the asker's own log, with what of its answer has not ended. */
export const getQuery = defineRoute('getQuery', async (input, context) => {
  const querier = await authenticate(context, input, operations.getQuery.access);
  const { query, loaders } = await findOwnQuery(context, querier, input.params.queryId);
  const entry = logEntry(query, querier.organization);
  const over = await checkAnswerStands(query, loaders, context.clock.now());
  const answer = over === undefined ? await rebuildAnswer(context, query, loaders) : undefined;
  return { ...entry, ...(answer !== undefined && { answer }) };
});
