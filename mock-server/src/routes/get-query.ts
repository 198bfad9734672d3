import { operations } from '@credit-check/domain/contract/operations';
import { authenticate } from '../query/authenticate.ts';
import { readEntry } from '../query/read-entry.ts';
import { defineRoute } from '../routing/route.ts';

/** One entry of the asker's own log. */
export const getQuery = defineRoute('getQuery', async (input, context) => {
  const querier = await authenticate(context, input, operations.getQuery.access);
  return readEntry(context, querier, input.params.queryId);
});
