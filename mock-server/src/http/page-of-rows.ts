import { parseCursor, writeCursor } from './cursor.ts';

export const LIMIT_DEFAULT = 50;

export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * A page of rows that are all at hand. The cursor counts the rows before it, so it holds as long as the rows stand.
 * @throws ProblemError `request.malformed`
 */
export function pageOfRows<Row>(rows: readonly Row[], { cursor, limit = LIMIT_DEFAULT }: PageQuery) {
  const from = cursor === undefined ? 0 : parseCursor(cursor);
  const end = from + limit;
  return { items: rows.slice(from, end), nextCursor: end < rows.length ? writeCursor(end) : null };
}
