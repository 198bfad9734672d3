import { sql } from 'kysely';
import { defineRoute } from '../routing/route.ts';

/** Ready: the database answers and the log can be written; without the log there are no answers (D1). */
export const getHealth = defineRoute('getHealth', async (_input, { db, log }) => {
  await sql`select 1`.execute(db);
  await log.ready();
  return { status: 'ok' as const };
});
