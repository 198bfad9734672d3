import { operations } from '@credit-check/domain/contract/operations';
import { defineRoute } from '../http/route.ts';
import { authenticate } from '../query/authenticate.ts';
import { logEntry } from '../query/log-entry.ts';
import { checkMayRead, findOwnQuery } from '../query/own-query.ts';
import { checkAnswerStands, rebuildAnswer } from '../query/rebuild-answer.ts';

/** One entry of the asker's own log, with what of its answer has not ended, where the asker might ask it too. */
export const getQuery = defineRoute('getQuery', async (input, context) => {
  const querier = await authenticate(context, input, operations.getQuery.access);
  const { query, loaders } = await findOwnQuery(context, querier, input.params.queryId);
  const entry = logEntry(query, querier.organization);
  if (checkMayRead(querier, query) !== undefined) return entry;
  const answer = await rebuildAnswer(context, query, loaders);
  const over = await checkAnswerStands(query, loaders, context.clock.now());
  return { ...entry, ...(answer !== undefined && over === undefined && { answer }) };
});
