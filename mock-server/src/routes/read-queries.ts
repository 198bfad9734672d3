import { operations } from '@credit-check/domain/contract/operations';
import { READ_QUERIES_MAX } from '@credit-check/domain/contract/query';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate } from '../query/authenticate.ts';
import { createLoaders } from '../query/loaders.ts';
import { readEntry } from '../query/read-entry.ts';
import { defineRoute } from '../routing/route.ts';

/** Entries of the asker's own log, as each is read by itself: evidence of thousands would else take thousands of requests. */
export const readQueries = defineRoute('readQueries', async (input, context) => {
  const querier = await authenticate(context, input, operations.readQueries.access);
  const { queryIds } = input.body;
  if (queryIds.length > READ_QUERIES_MAX) {
    throw new ProblemError('payload.too-large', `at most ${READ_QUERIES_MAX} entries are read at a time`);
  }
  const loaders = createLoaders(context.db, querier.owner, context.clock.now());
  return { entries: await Promise.all(queryIds.map((id) => readEntry(context, querier, id, loaders))) };
});
