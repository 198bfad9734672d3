import { ProblemError } from '../http/problem-error.ts';
import type { CurrentVersion } from '../store/record-versions.ts';
import type { JudgedRecord } from './judged-record.ts';

/** Whose records are looked at. */
interface RecordOwner {
  readonly organization: { readonly id: string };
}

/** Another provider's record is not told from one that does not exist. */
export function refuseAnothers(
  current: Pick<CurrentVersion, 'owner_id'> | undefined,
  { organization }: RecordOwner,
): ProblemError | undefined {
  return current?.owner_id === organization.id
    ? undefined
    : new ProblemError('not-found', 'there is no such record of yours');
}

/** Why a record cannot follow what stands under its id; nothing stands in the way of a first version. */
export function refuseCurrent(
  { subjectKey, entry }: JudgedRecord,
  current: CurrentVersion | undefined,
  provider: RecordOwner,
): ProblemError | undefined {
  if (current === undefined) return undefined;
  const refusal = refuseAnothers(current, provider);
  if (refusal !== undefined) return refusal;
  if (current.kind === 'revoked') return new ProblemError('conflict', 'the record was revoked and does not come back');
  if (current.subject_key === subjectKey && current.type === entry.type) return undefined;
  return new ProblemError('conflict', 'a record stays with its subject and its kind: revoke it and supply another');
}
