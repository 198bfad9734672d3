import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';

export interface KeptAct {
  readonly at: EpochMs;
  readonly actor: string;
  readonly act: string;
  readonly organizationId: string | null;
  readonly target: string;
}

const ACTS_MAX = 200;

/** Who administered what, newest first; of one organisation where its id is given. */
export async function listActs(db: Kysely<Database>, organizationId: string | undefined): Promise<KeptAct[]> {
  let acts = db.selectFrom('administrative_acts').selectAll();
  if (organizationId !== undefined) acts = acts.where('organization_id', '=', organizationId);
  const rows = await acts.orderBy('at', 'desc').orderBy('id').limit(ACTS_MAX).execute();
  return rows.map(({ at, actor, act, organization_id, target }) => ({
    at,
    actor,
    act,
    organizationId: organization_id,
    target,
  }));
}
