/** A page of objections or repairs: what is under way first, by the day it is due, then what is decided, newest first. */
import type { Kysely } from 'kysely';
import { parseCursor, writeCursor } from '../../http/cursor.ts';
import type { PageQuery } from '../../http/page-of-rows.ts';
import { LIMIT_DEFAULT } from '../../http/page-of-rows.ts';
import { type ApplicationFilter, findDecided, findOpen, type StoredApplication } from '../../store/applications.ts';
import type { Database } from '../../store/database.ts';
import type { ApplicationKind } from '../../store/procedure-tables.ts';

export interface ApplicationPageQuery extends PageQuery {
  readonly state?: 'open' | 'decided' | undefined;
}

export interface ApplicationPage<Kind extends ApplicationKind> {
  readonly rows: readonly StoredApplication<Kind>[];
  readonly nextCursor: string | null;
}

/** @throws ProblemError `request.malformed` */
export async function pageOfApplications<Kind extends ApplicationKind>(
  db: Kysely<Database>,
  kind: Kind,
  filter: ApplicationFilter,
  { cursor, limit = LIMIT_DEFAULT, state }: ApplicationPageQuery,
): Promise<ApplicationPage<Kind>> {
  const from = cursor === undefined ? 0 : parseCursor(cursor);
  const open = state === 'decided' ? [] : await findOpen(db, kind, filter);
  const rows = open.slice(from, from + limit);
  // One more than asked for tells whether there is a next page.
  const wanted = limit - rows.length + 1;
  const offset = Math.max(0, from - open.length);
  const decided = state === 'open' ? [] : await findDecided(db, kind, filter, { offset, limit: wanted });
  const page = [...rows, ...decided].slice(0, limit);
  const isLast = from + limit >= open.length && decided.length < wanted;
  return { rows: page, nextCursor: isLast ? null : writeCursor(from + limit) };
}
