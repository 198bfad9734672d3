/** The key a subject's rows are found by: `<scheme>:<id>`, the identifier in its canonical form. */
import { type SubjectReference, type SubjectScheme, subjectSchemes } from '@credit-check/domain/contract/subject';

export type SubjectKey = string;

/** `scheme:id`, as the store keeps and compares it. */
export function subjectKey(subject: SubjectReference): SubjectKey {
  return `${subject.scheme}:${subject.id}`;
}

/**
 * The subject a stored key stands for.
 * @throws RangeError where the text is not such a key
 */
export function parseSubjectKey(key: SubjectKey): SubjectReference {
  const colon = key.indexOf(':');
  const scheme = key.slice(0, colon);
  if (!isScheme(scheme)) throw new RangeError('not a subject key');
  return { scheme, id: key.slice(colon + 1) };
}

function isScheme(text: string): text is SubjectScheme {
  return (subjectSchemes as readonly string[]).includes(text);
}
