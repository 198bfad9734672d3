/** Where a page of the log ended, as an opaque text for the client. */
import { ProblemError } from './problem-error.ts';

/** @param index of the page's last entry; the next page lies below */
export function writeCursor(index: number): string {
  return Buffer.from(`before ${index}`).toString('base64url');
}

/** @throws ProblemError `request.malformed` */
export function parseCursor(cursor: string): number {
  const index = /^before (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (index === undefined) throw new ProblemError('request.malformed', 'cursor: give back a nextCursor as it came');
  return Number(index);
}
