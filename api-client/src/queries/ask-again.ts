import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import { AnswerMalformed } from '../errors/answer-malformed.ts';
import type { CallOperation } from '../transport/call-operation.ts';
import { attachClock } from '../watch/platform-clock.ts';
import type { Ask } from './ask.ts';

/** What was asked before, from the log. By itself, for a badge never asks that way and need not carry it. */
export function createAskAgain(call: CallOperation, { heard }: Pick<Ask, 'heard'>) {
  function receive(entry: LogEntryDetail | undefined, queryId: string): LogEntryDetail {
    if (entry?.queryId !== queryId) throw new AnswerMalformed('The entry is another one');
    const clock = heard();
    if (entry.answer !== undefined && clock !== undefined) attachClock(entry.answer, clock);
    return entry;
  }

  return {
    one: async (queryId: string, signal: AbortSignal | undefined) =>
      receive(await call('getQuery', { parameters: { queryId }, signal }), queryId),
    async many(queryIds: readonly string[], signal: AbortSignal | undefined): Promise<LogEntryDetail[]> {
      const { entries } = await call('readQueries', { body: { queryIds }, signal });
      return queryIds.map((queryId, i) => receive(entries[i], queryId));
    },
  };
}
