/** A subject reference of any scheme, parsed and in its canonical form (S1). */
import type { SubjectKind, SubjectReference, SubjectScheme } from '../contract/subject.ts';
import type { Day } from '../time/day.ts';
import { parseResidentId } from './resident-id.ts';
import { parseUscc } from './uscc.ts';

export type SubjectParse =
  | { ok: true; subject: { scheme: SubjectScheme; id: string; kind: SubjectKind; bornOn?: Day } }
  | { ok: false; reason: 'length' | 'alphabet' | 'birth-date' | 'check-character' };

/** Parses by scheme. A USCC with a wrong check character passes (S2), a resident ID with one does not. */
export function parseSubject(reference: SubjectReference): SubjectParse {
  if (reference.scheme === 'uscc') {
    const uscc = parseUscc(reference.id);
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
