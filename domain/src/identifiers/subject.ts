/** A subject reference of any scheme, parsed and in its canonical form (S1). */
import type { SubjectKind, SubjectReference, SubjectScheme } from '../contract/subject.ts';
import type { Day } from '../time/day.ts';
import { parseResidentId } from './resident-id.ts';
import { parseUscc, type UsccParse } from './uscc.ts';

export type SubjectParse =
  | { ok: true; subject: { scheme: SubjectScheme; id: string; kind: SubjectKind; bornOn?: Day } }
  | { ok: false; reason: 'length' | 'alphabet' | 'birth-date' | 'check-character' | 'resident-id' };

/**
 * Parses by scheme. A USCC with a wrong check character passes (S2), a resident ID with one does not. Nor does a person's
 * number in the place of an organisation's, which is written in full wherever it stands (D4).
 */
export function parseSubject(reference: SubjectReference): SubjectParse {
  if (reference.scheme === 'uscc') {
    const uscc = parseUscc(reference.id);
    if (uscc.ok && isResidentId(uscc)) return { ok: false, reason: 'resident-id' };
    return uscc.ok ? { ok: true, subject: { scheme: 'uscc', id: uscc.code, kind: 'organization' } } : uscc;
  }
  if (reference.scheme === 'resident-id') {
    const resident = parseResidentId(reference.id);
    if (!resident.ok) return resident;
    return {
      ok: true,
      subject: { scheme: 'resident-id', id: resident.id, kind: 'person', bornOn: resident.bornOn },
    };
  }
  const number = reference.id.trim().toUpperCase();
  if (number.length < 5 || number.length > 20) return { ok: false, reason: 'length' };
  if (!/^[A-Z0-9]+$/.test(number)) return { ok: false, reason: 'alphabet' };
  return { ok: true, subject: { scheme: 'passport', id: number, kind: 'person' } };
}

/** A code that holds in both its checks is an organisation's, whatever else it may be read as. */
function isResidentId(uscc: Extract<UsccParse, { ok: true }>): boolean {
  const isSound = uscc.checkCharacterValid && uscc.organizationCodeValid;
  return !isSound && parseResidentId(uscc.code).ok;
}
