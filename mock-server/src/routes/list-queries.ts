import { operations } from '@credit-check/domain/contract/operations';
import { startOfTerm } from '@credit-check/domain/query-log/end-of-term';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';
import { parseCursor, writeCursor } from '../http/cursor.ts';
import { authenticate } from '../query/authenticate.ts';
import { logEntry } from '../query/log-entry.ts';
import { defineRoute, type QueryOf } from '../routing/route.ts';
import { listQueries as findPage, type QueryFilter } from '../store/list-queries.ts';

const LIMIT_DEFAULT = 50;

/** The asker's own log, newest first (BT28). */
export const listQueries = defineRoute('listQueries', async (input, context) => {
  const { owner, organization } = await authenticate(context, input, operations.listQueries.access);
  const { cursor, limit = LIMIT_DEFAULT } = input.query;
  const beforeIndex = cursor === undefined ? undefined : parseCursor(cursor);
  const filter = filterOf(input.query, startOfTerm(context.clock.now(), context.settings.logTermYears));
  // One more than asked for tells whether there is a next page.
  const found = await findPage(context.db, owner, { filter, beforeIndex, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const isLastPage = found.length <= limit || last === undefined;
  return {
    items: page.map((query) => logEntry(query, organization)),
    nextCursor: isLastPage ? null : writeCursor(last.log_index),
  };
});

/** @param earliest what was asked before is past its term (D7) */
function filterOf({ from, to, reference, operator, outcome }: QueryOf<'listQueries'>, earliest: EpochMs): QueryFilter {
  return {
    from: from === undefined ? earliest : Math.max(earliest, parseInstant(from)),
    ...(to !== undefined && { to: parseInstant(to) }),
    ...(reference !== undefined && { reference }),
    ...(operator !== undefined && { operator }),
    ...(outcome !== undefined && { outcome }),
  };
}
