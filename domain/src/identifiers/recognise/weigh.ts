/** Every signal for and against "these eighteen characters are a USCC", and its weight, in one table. */
import { parseResidentId } from '../resident-id.ts';
import { parseUscc } from '../uscc.ts';
import type { Label } from './labels.ts';
import type { UsccShape } from './uscc-shapes.ts';

/**
 * Chance lets one number in 31 pass the check character and one in 341 both; so the check character alone is not
 * enough for a bare row of digits, and a label can make up for a part of what is missing.
 */
const weights = {
  checkCharacter: { valid: 4, invalid: 0 },
  organizationCode: { valid: 3, invalid: 0 },
  authorityAndClass: { known: 1, unknown: -3 },
  province: { known: 1, unknown: 0 },
  /** Nothing but digits before the check character. */
  digitsOnly: -2,
  grouping: { compact: 0, usual: -1, broken: -2, unusual: -3 },
  neighbours: -2,
  label: { uscc: 5, tax: 3, other: -8 },
  residentId: -6,
  companyOnTheLine: 1,
};
const ENOUGH = 5;

/** Classes each registering authority gives (GB 32100-2015, table 1; later authorities by their notices). */
const classesByAuthority: Record<string, string> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '129',
  '7': '129',
  '8': '19',
  '9': '1239',
  A: '19',
  N: '1239',
  Y: '1',
};
/** GB/T 2260 province codes; 10 is written for organisations registered with the State Council's own bodies. */
const PROVINCE = /^(?:1[0-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

export interface Weighed {
  readonly checkCharacterValid: boolean;
  readonly organizationCodeValid: boolean;
}

/** What is known of the shape by itself, and whether it is enough; undefined where it never can be. */
export function weigh(
  shape: UsccShape,
  label: Label | undefined,
): { readonly weighed: Weighed; readonly isEnough: 'yes' | 'with-company-on-the-line' } | undefined {
  const parsed = parseUscc(shape.code);
  if (!parsed.ok) return undefined;
  const { code, checkCharacterValid, organizationCodeValid } = parsed;
  // A failing check character is worth a warning only where the page itself says what the number is (S2).
  if (!checkCharacterValid && label !== 'uscc' && label !== 'tax') return undefined;
  const sum =
    weights.checkCharacter[checkCharacterValid ? 'valid' : 'invalid'] +
    weights.organizationCode[organizationCodeValid ? 'valid' : 'invalid'] +
    weights.authorityAndClass[classesByAuthority[code[0]!]?.includes(code[1]!) ? 'known' : 'unknown'] +
    weights.province[PROVINCE.test(code.slice(2)) ? 'known' : 'unknown'] +
    (/^\d{17}/.test(code) ? weights.digitsOnly : 0) +
    weights.grouping[shape.grouping] +
    (shape.hasNeighbours ? weights.neighbours : 0) +
    (label === undefined ? 0 : weights.label[label]) +
    (parseResidentId(code).ok ? weights.residentId : 0);
  if (sum + weights.companyOnTheLine < ENOUGH) return undefined;
  const weighed = { checkCharacterValid, organizationCodeValid };
  return { weighed, isEnough: sum >= ENOUGH ? 'yes' : 'with-company-on-the-line' };
}
