/** An entry of the query log as its own organisation reads it (D2); persons masked. */

import type { Purpose } from '@credit-check/domain/contract/purpose';
import type { LogEntry } from '@credit-check/domain/contract/query';
import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { StoredQuery } from '../store/find-queries.ts';
import type { Organization } from '../store/organization.ts';
import { parseSubjectKey } from '../store/subject-key.ts';
import { disclosedSubject } from './disclosed-subject.ts';

/** An entry of the query log as the organisation that asked reads it: persons masked (D4). */
export function logEntry(query: StoredQuery, organization: Organization): LogEntry {
  const purpose = storedPurpose(query);
  const subject = storedSubject(query);
  return {
    queryId: query.query_id,
    index: query.log_index,
    at: formatInstant(query.at),
    organization,
    operator: query.operator,
    ...(query.basis !== null && { basis: query.basis }),
    ...(purpose !== undefined && { purpose }),
    ...(subject !== undefined && { subject }),
    outcome: query.outcome,
    ...(query.code !== null && { code: query.code }),
  };
}

/** Undefined where a refused query stated none. */
export function storedPurpose(
  query: Pick<StoredQuery, 'purpose_code' | 'purpose_reference' | 'purpose_note'>,
): Purpose | undefined {
  if (query.purpose_code === null) return undefined;
  return {
    code: query.purpose_code,
    ...(query.purpose_reference !== null && { reference: query.purpose_reference }),
    ...(query.purpose_note !== null && { note: query.purpose_note }),
  };
}

/** A refusal names nobody: whether the platform knows them was not for the asker to learn. */
function storedSubject({ subject_key, subject_facts, outcome }: StoredQuery): DisclosedSubject | undefined {
  if (subject_key === null) return undefined;
  const { scheme, id } = parseSubjectKey(subject_key);
  const name = outcome === 'answered' && subject_facts !== null ? JSON.parse(subject_facts).name : undefined;
  return disclosedSubject({ scheme, id, kind: scheme === 'uscc' ? 'organization' : 'person' }, name);
}
