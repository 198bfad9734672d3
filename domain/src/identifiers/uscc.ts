/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 of `0-9A-HJ-NPQRTUWXY`:
 * registering authority (1), class (1), division (6), organisation code (9), check character (1).
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WELL_FORMED = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** What each character counts, by its code: every number of a page that could be a code is computed. */
const VALUES = Array.from({ length: 0x80 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** GB 11714-1997 organisation code: weights of its eight characters, values 0-9 and A-Z as 10-35, modulo 11. */
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccFormParse =
  | {
      ok: true;
      /** 18 upper-case characters. */
      code: string;
    }
  | { ok: false; reason: 'length' | 'alphabet' };

export type UsccParse =
  | {
      ok: true;
      /** 18 upper-case characters. */
      code: string;
      /** Whether character 18 is what GB 32100 computes. Codes that fail exist: warn, never refuse (S2). */
      checkCharacterValid: boolean;
      /** Whether character 17 is what GB 11714 computes over 9 to 16: a second signal, not a gate. */
      organizationCodeValid: boolean;
    }
  | { ok: false; reason: 'length' | 'alphabet' };

/**
 * Reads a USCC. White space around it and lower case are accepted, nothing else is mended.
 * @example parseUscc('91990000MAT000026X') // { ok: true, code: '91990000MAT000026X', checkCharacterValid: true, … }
 */
export function parseUscc(text: string): UsccParse {
  const formed = parseUsccForm(text);
  if (!formed.ok) return formed;
  const { code } = formed;
  return {
    ...formed,
    checkCharacterValid: computeUsccCheckCharacter(code.slice(0, 17)) === code[17],
    organizationCodeValid: computeOrganizationCheckCharacter(code.slice(8, 16)) === code[16],
  };
}

/** The same for who only sends or compares codes: whether the check characters fit is not looked at. */
export function parseUsccForm(text: string): UsccFormParse {
  const code = text.trim().toUpperCase();
  if (code.length !== 18) return { ok: false, reason: 'length' };
  if (!WELL_FORMED.test(code)) return { ok: false, reason: 'alphabet' };
  return { ok: true, code };
}

/** Check character over the first 17: weights 3^(i-1) mod 31 (GB 32100-2015 §5.2.5). */
export function computeUsccCheckCharacter(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    sum += VALUES[first17.charCodeAt(i)]! * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** Check character of an organisation code over its first eight (GB 11714-1997): 10 is written X, 11 as 0. */
export function computeOrganizationCheckCharacter(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const code = first8.charCodeAt(i);
    sum += (code - (code < 0x41 ? 0x30 : 0x37)) * ORGANIZATION_WEIGHTS[i]!;
  }
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
