import type { DisclosedSubject, SubjectKind, SubjectReference } from '@credit-check/domain/contract/subject';
import { maskId, maskName } from '@credit-check/domain/identifiers/mask';

/** A subject as answers, receipts and log entries show it: persons masked, number and name (D4). */
export function disclosedSubject(
  { scheme, id, kind }: SubjectReference & { kind: SubjectKind },
  name: string | undefined,
): DisclosedSubject {
  const shownName = name !== undefined && kind === 'person' ? maskName(name) : name;
  return { scheme, id: maskId(scheme, id), kind, ...(shownName !== undefined && { name: shownName }) };
}
