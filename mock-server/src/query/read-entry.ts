import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import type { Context } from '../context.ts';
import type { Loaders } from './loaders.ts';
import { logEntry } from './log-entry.ts';
import { checkMayRead, findOwnQuery } from './own-query.ts';
import type { Querier } from './querier.ts';
import { checkAnswerStands, rebuildAnswer } from './rebuild-answer.ts';

/**
 * One entry of the asker's own log, with what of its answer has not ended, where the asker might ask it too. Entries that are
 * read with the same `loaders` share their round trips.
 * @throws ProblemError `not-found`
 */
export async function readEntry(
  context: Context,
  querier: Querier,
  queryId: string | undefined,
  ownLoaders?: Loaders,
): Promise<LogEntryDetail> {
  const { query, loaders } = await findOwnQuery(context, querier, queryId, ownLoaders);
  const entry = logEntry(query, querier.organization);
  if (checkMayRead(querier, query) !== undefined) return entry;
  const answer = await rebuildAnswer(context, query, loaders);
  const over = await checkAnswerStands(query, loaders, context.clock.now());
  return { ...entry, ...(answer !== undefined && over === undefined && { answer }) };
}
