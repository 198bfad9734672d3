import type { Category } from '@credit-check/domain/contract/categories';
import type { Basis } from '@credit-check/domain/contract/purpose';
import type { StoredQuery } from '../store/find-queries.ts';
import type { SubjectKey } from '../store/subject-key.ts';

/** Whom an answer is about and under what it was given: all who have the same would be shown the same now. */
export interface View {
  /** Tells views apart. */
  readonly key: string;
  readonly subjectKey: SubjectKey;
  readonly basis: Basis;
  readonly scope: 'all' | readonly Category[];
  readonly consentId: string | null;
}

/** Undefined for what is no answer about a subject: a refusal, a search. */
export function viewOf({ outcome, subject_key, basis, scope, consent_id }: StoredQuery): View | undefined {
  if (outcome !== 'answered' || subject_key === null || basis === null || scope === null) return undefined;
  const consentId = basis === 'authorized' ? consent_id : null;
  return {
    key: JSON.stringify([subject_key, basis, scope, consentId]),
    subjectKey: subject_key,
    basis,
    scope: JSON.parse(scope),
    consentId,
  };
}
