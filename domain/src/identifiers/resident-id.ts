/**
 * Resident identity number (公民身份号码), GB 11643-1999: division (6), day of birth (8), sequence (3),
 * check character by ISO 7064 MOD 11-2.
 */
import { type Day, isDay } from '../time/day.ts';

const CHECK_CHARACTERS = '10X98765432';

export type ResidentIdParse =
  | { ok: true; id: string; bornOn: Day }
  | { ok: false; reason: 'length' | 'alphabet' | 'birth-date' | 'check-character' };

/** Reads a resident ID. White space around it and a lower-case x are accepted. One that fails its check is refused. */
export function parseResidentId(text: string): ResidentIdParse {
  const id = text.trim().toUpperCase();
  if (id.length !== 18) return { ok: false, reason: 'length' };
  if (!/^\d{17}[\dX]$/.test(id)) return { ok: false, reason: 'alphabet' };
  const bornOn = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDay(bornOn) || bornOn < '1800-01-01') return { ok: false, reason: 'birth-date' };
  if (computeResidentCheckCharacter(id.slice(0, 17)) !== id[17]) return { ok: false, reason: 'check-character' };
  return { ok: true, id, bornOn };
}

/** ISO 7064 MOD 11-2 over 17 digits: weights 2^(18-i) mod 11. */
export function computeResidentCheckCharacter(first17: string): string {
  let remainder = 0;
  for (const digit of first17) remainder = ((remainder + Number(digit)) * 2) % 11;
  return CHECK_CHARACTERS[remainder]!;
}
