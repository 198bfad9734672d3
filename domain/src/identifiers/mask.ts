/** Masking of personal identifiers and names (脱敏, BT29, GX25). The whole never comes through. */
import type { SubjectScheme } from '../contract/subject.ts';

/**
 * An identifier as it may be shown: organisations' codes are public and stay whole; of a resident ID the first three and
 * the last character remain, of any other document the last two.
 */
export function maskId(scheme: SubjectScheme, id: string): string {
  if (scheme === 'uscc') return id;
  const [head, tail] = scheme === 'resident-id' ? [3, 1] : [0, 2];
  if (id.length <= head + tail + 1) return '*'.repeat(id.length);
  return id.slice(0, head) + '*'.repeat(id.length - head - tail) + id.slice(id.length - tail);
}

/** A person's name with its first character only: 沙小盒 → 沙**. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length < 2) return '*';
  return characters[0] + '*'.repeat(characters.length - 1);
}
