import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import { disclosedSubject } from '../query/disclosed-subject.ts';
import { parseSubjectKey, type SubjectKey } from '../store/subject-key.ts';

/** The subject of a consent: masked and without a name, so that a request does not tell whether the platform knows it. */
export function consentSubject(key: SubjectKey): DisclosedSubject {
  const { scheme, id } = parseSubjectKey(key);
  return disclosedSubject({ scheme, id, kind: scheme === 'uscc' ? 'organization' : 'person' }, undefined);
}
