import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

/** Whether the subject takes no more requests for consent from the organisation. */
export async function isBlocked(db: Kysely<Database>, subject: SubjectKey, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('requester_blocks')
    .where('subject_key', '=', subject)
    .where('organization_id', '=', organizationId)
    .select('since')
    .executeTakeFirst();
  return row !== undefined;
}
