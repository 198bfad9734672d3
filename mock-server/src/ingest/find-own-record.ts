import type { Transaction } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { type CurrentVersion, findCurrentVersions } from '../store/record-versions.ts';
import type { SubjectKey } from '../store/subject-key.ts';
import type { Provider } from './authenticate-provider.ts';
import { refuseAnothers } from './refuse-current.ts';

export type LiveVersion = CurrentVersion & { readonly subject_key: SubjectKey };

/**
 * The current version of a provider's own record that has not been revoked.
 * @throws ProblemError `not-found`, or `conflict` where it was revoked
 */
export async function findOwnRecord(
  transaction: Transaction<Database>,
  provider: Provider,
  id: string,
): Promise<LiveVersion> {
  const current = (await findCurrentVersions(transaction, [id])).get(id);
  const refusal = refuseAnothers(current, provider);
  if (refusal !== undefined) throw refusal;
  if (!isLive(current!)) throw new ProblemError('conflict', 'the record was revoked already');
  return current as LiveVersion;
}

function isLive(current: CurrentVersion): current is LiveVersion {
  return current.kind !== 'revoked';
}
