/** Where a page of the log ended, as an opaque text for the client. */
import { ProblemError } from '../http/problem-error.ts';
import type { QueryPosition } from '../store/list-queries.ts';

export function writeCursor({ at, index }: QueryPosition): string {
  return Buffer.from(`${at}.${index}`).toString('base64url');
}

/** @throws ProblemError `request.malformed` */
export function parseCursor(cursor: string): QueryPosition {
  const [, at, index] = /^(-?\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (at === undefined || index === undefined) {
    throw new ProblemError('request.malformed', 'cursor: give back a nextCursor as it came');
  }
  return { at: Number(at), index: Number(index) };
}
