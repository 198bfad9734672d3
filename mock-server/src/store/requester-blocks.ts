/** From whom a subject takes no more requests for consent (D3, X6). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

export async function isBlocked(db: Kysely<Database>, subject: SubjectKey, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('requester_blocks')
    .where('subject_key', '=', subject)
    .where('organization_id', '=', organizationId)
    .select('since')
    .executeTakeFirst();
  return row !== undefined;
}

/** The organisations a subject takes no requests from, the last blocked first. */
export async function listBlocked(
  db: Kysely<Database>,
  subject: SubjectKey,
): Promise<{ id: string; name: string; since: EpochMs }[]> {
  return db
    .selectFrom('requester_blocks')
    .innerJoin('organizations', 'organizations.id', 'requester_blocks.organization_id')
    .where('subject_key', '=', subject)
    .select(['organizations.id as id', 'organizations.name as name', 'since'])
    .orderBy('since', 'desc')
    .orderBy('organizations.id')
    .execute();
}

/** Blocks these and no others; who is blocked already stays so since then. */
export async function replaceBlocked(
  transaction: Transaction<Database>,
  subject: SubjectKey,
  organizationIds: readonly string[],
  now: EpochMs,
): Promise<void> {
  let stale = transaction.deleteFrom('requester_blocks').where('subject_key', '=', subject);
  if (organizationIds.length > 0) stale = stale.where('organization_id', 'not in', organizationIds);
  await stale.execute();
  for (const id of new Set(organizationIds)) {
    await transaction
      .insertInto('requester_blocks')
      .values({ subject_key: subject, organization_id: id, since: now })
      .onConflict((conflict) => conflict.columns(['subject_key', 'organization_id']).doNothing())
      .execute();
  }
}
