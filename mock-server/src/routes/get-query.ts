import { operations } from '@credit-check/domain/contract/operations';
import { defineRoute } from '../http/route.ts';
import { authenticate } from '../query/authenticate.ts';
import { readEntry } from '../query/read-entry.ts';

/** One entry of the asker's own log. */
export const getQuery = defineRoute('getQuery', async (input, context) => {
  const querier = await authenticate(context, input, operations.getQuery.access);
  return readEntry(context, querier, input.params.queryId);
});
