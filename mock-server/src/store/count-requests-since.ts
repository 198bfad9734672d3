import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

/** Requests for consent received after an instant of real time, and when the oldest of them was. */
export async function countRequestsSince(
  db: Kysely<Database>,
  since: EpochMs,
  { organizationId, subjectKey }: { readonly organizationId?: string; readonly subjectKey?: SubjectKey },
): Promise<{ count: number; oldest: EpochMs }> {
  let select = db.selectFrom('consents').where('method', '=', 'request').where('received_at', '>', since);
  if (organizationId !== undefined) select = select.where('organization_id', '=', organizationId);
  if (subjectKey !== undefined) select = select.where('subject_key', '=', subjectKey);
  const row = await select
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('received_at').as('oldest')])
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), oldest: Number(row.oldest ?? since) };
}
